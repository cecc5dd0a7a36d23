import type { FeedKind } from '../words.ts';

/**
 * What waits for someone who has set a limit or is away: all that one of the two can put words into, and how an agreement
 * stands. A name is no way around a limit. `app.waits` in the database is the same list. A move in a conversation that both said
 * yes to (`dialogue:moved`) is not on it: a limit holds up no turn. Its words wait for whoever is away, and nobody else.
 */
export const waitingKinds = [
  'message:sent',
  'introduction:changed',
  'acknowledgement:shared',
  'neutral:proposed',
  'agreement:offered',
  'agreement:changed',
  'saying:said',
  'dialogue:proposed',
] as const satisfies readonly FeedKind[];

/** What counts as being reached. A signature or a no is no words, and must not use up the next message of whoever gives it. */
export const reachingKinds = waitingKinds.filter((kind) => kind !== 'agreement:changed');

/**
 * Whether what waits never arrives when its reader puts away what was sent. How the other wishes to be named is nothing
 * that was said: it is used in silence from then on. Nor is what became of an agreement, which holds all the same.
 */
export const isPutAway = (kind: FeedKind): boolean =>
  kind !== 'introduction:changed' && kind !== 'agreement:changed';
