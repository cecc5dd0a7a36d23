import type { FeedKind } from '../words.ts';

/**
 * What counts as being reached, and so waits for someone who has set a limit or is away: all that one of the two can put
 * words into. A name is no way around a limit. `app.waits` in the database is the same list.
 */
export const waitingKinds = [
  'message:sent',
  'introduction:changed',
  'acknowledgement:shared',
  'neutral:proposed',
] as const satisfies readonly FeedKind[];

/**
 * Whether what waits never arrives when its reader puts away what was sent. How the other wishes to be named is nothing
 * that was said: it is used in silence from then on.
 */
export const isPutAway = (kind: FeedKind): boolean => kind !== 'introduction:changed';
