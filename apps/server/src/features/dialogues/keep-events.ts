import { dialogues, moderation, unawaited, type Transaction } from '@footbridge/db';
import {
  apply,
  dueAt,
  isAsking,
  isOver,
  knows,
  sides,
  type Dialogue,
  type DialogueEvent,
} from '@footbridge/domain';
import { told as toldAt, tell, type Told } from '../feed/tell.ts';
import { newsOfEvents } from './news-of-events.ts';
import type { Standing } from './standing.ts';

/** What was sent to the database. */
export interface Sent {
  /** What there is to wake, once it is committed. */
  readonly told: PromiseLike<readonly Told[]> | readonly Told[];
}

/** Who of those in it may know of an event, as the policies ask it: this one place says so for all of them. */
const audienceOf = (event: DialogueEvent, members: Standing['members'], neutral: string | undefined) => {
  const [one, ...more] = sides.filter((side) => knows(event, side));
  const forNeutral = knows(event, 'neutral');
  // Nobody's, should there be no neutral any more.
  const alone = one ? members[one] : (neutral ?? event.id);
  return { event, onlyFor: more.length > 0 ? null : alone, forNeutral };
};

const sitsIn = (state: Dialogue | null): boolean => state?.neutral === 'sits';

/**
 * Stores what happened and how it stands since, and tells each of the two what they may know of it; a neutral has no feed
 * and is only told that there is something. Where nothing has to be asked first, that is one statement, which shares a
 * flight with the COMMIT.
 * @param own the words that came with it.
 * @param keys that came with it: of those words, or of earlier ones for somebody who could not open them until now.
 */
export async function keepEvents(
  tx: Transaction,
  standing: Standing,
  events: readonly DialogueEvent[],
  own: dialogues.DialogueWordsRow | null,
  at: Date,
  keys: readonly moderation.DialogueKeyRow[] = [],
): Promise<Sent> {
  const { spaceId, id, members, seat } = standing;
  const states: Dialogue[] = [];
  for (const event of events) states.push(apply(states.at(-1) ?? standing.state, event));
  const state = states.at(-1);
  if (!state) return { told: [] };
  const due = dueAt(state);
  const isModerated = sitsIn(standing.state) || sitsIn(state);
  const neutral = isModerated ? await moderation.findNeutral(tx, { spaceId, id }) : undefined;
  const isForNeutral = state.wasAccepted && events.some((event) => knows(event, 'neutral'));
  const hints =
    neutral && isForNeutral
      ? [{ accountId: neutral.accountId, hint: { guest: neutral.guestId, dialogue: id } }]
      : [];
  const moved = {
    spaceId,
    id,
    before: standing.events,
    words: own,
    events: events.map((event) => audienceOf(event, members, neutral?.guestId)),
    state,
    isOver: isOver(state),
    dueAt: due === null ? null : new Date(due),
  };

  const earlier = events.flatMap(({ words }) => (words && words !== own?.id ? [words] : []));
  // A neutral has read what they let through. What both chose together neither could read before.
  const found = seat === 'neutral' ? await findWords(tx, id, earlier) : noWords;
  const isAtOnce = !isAsking(standing.state, state) && earlier.length === 0;
  if (isAtOnce || seat === 'neutral') {
    const words = own ? [...found.words, own] : found.words;
    const news = newsOfEvents(standing, events, states, words, [...found.keys, ...keys]);
    const entries = news.map(({ reader, news: { kind, ...detail } }) => ({
      member: members[reader],
      kind,
      detail,
    }));
    const told = dialogues.keep(tx, { ...moved, entries }, at).then((places): Told[] => [
      ...places.flatMap(({ entry, ...place }) => {
        const told = entries[entry];
        return told ? toldAt(spaceId, [place], { ...told, at, messageId: null, message: null }) : [];
      }),
      ...hints,
    ]);
    unawaited(told);
    if (keys.length > 0) unawaited(moderation.addKeys(tx, keys));
    return { told };
  }

  unawaited(dialogues.keep(tx, { ...moved, entries: [] }, at));
  if (keys.length > 0) unawaited(moderation.addKeys(tx, keys));
  // Words that were chosen together are seen by both from now on, and not before.
  const chosen = await findWords(tx, id, earlier);
  const words = own ? [...chosen.words, own] : chosen.words;
  const news = newsOfEvents(standing, events, states, words, [...chosen.keys, ...keys]);
  // Where it has to wait, it does.
  const told = Promise.all(
    news.map(({ reader, news: one }) => tell(tx, spaceId, reader === seat ? 'own' : 'others', one, at)),
  ).then((all): Told[] => [...all.flat(), ...hints]);
  unawaited(told);
  return { told };
}

const noWords: { words: dialogues.DialogueWordsRow[]; keys: moderation.DialogueKeyRow[] } = {
  words: [],
  keys: [],
};

async function findWords(tx: Transaction, id: string, ids: readonly string[]): Promise<typeof noWords> {
  if (ids.length === 0) return noWords;
  const [words, keys] = await Promise.all([
    dialogues.findWords(tx, id, ids),
    moderation.findKeys(tx, id, ids),
  ]);
  return { words, keys };
}
