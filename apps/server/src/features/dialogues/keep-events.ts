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

/** Whoever it was, of all that one act brought about; null: the clock. */
const byOf = ([event]: readonly DialogueEvent[]) => event?.by ?? null;

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
  const state = states.at(-1) ?? (standing.isKept ? null : standing.state);
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
  const isAsked = seat !== 'neutral' && isAsking(standing.state, state, byOf(events));
  const newsOf = ({ words, keys: known }: typeof noWords) =>
    newsOfEvents(standing, events, states, own ? [...words, own] : words, [...known, ...keys]);
  const entriesOf = (news: ReturnType<typeof newsOf>) =>
    news.map(({ reader, news: { kind, ...detail } }) => ({ member: members[reader], kind, detail }));
  const toldOf =
    (entries: ReturnType<typeof entriesOf>) => (places: Awaited<ReturnType<typeof dialogues.keep>>) =>
      places.flatMap(({ entry, ...place }): Told[] => {
        const one = entries[entry];
        return one ? toldAt(spaceId, [place], { ...one, at, messageId: null, message: null }) : [];
      });
  const sent = (told: Promise<Told[]>): Sent => {
    const all = told.then((own): Told[] => [...own, ...hints]);
    unawaited(all);
    return { told: all };
  };
  if (!isAsked && (earlier.length === 0 || seat === 'neutral')) {
    const entries = entriesOf(newsOf(found));
    const told = dialogues.keep(tx, { ...moved, entries }, at).then(toldOf(entries));
    if (keys.length > 0) unawaited(moderation.addKeys(tx, keys));
    return sent(told);
  }

  unawaited(dialogues.keep(tx, { ...moved, entries: [] }, at));
  if (keys.length > 0) unawaited(moderation.addKeys(tx, keys));
  // Words that were chosen together are seen by both from now on, and not before.
  const news = newsOf(await findWords(tx, id, earlier));
  if (!isAsked) {
    const entries = entriesOf(news);
    return sent(dialogues.tellMoves(tx, { spaceId, id, entries }, at).then(toldOf(entries)));
  }
  // Where it has to wait, it does.
  return sent(
    Promise.all(
      news.map(({ reader, news: one }) => tell(tx, spaceId, reader === seat ? 'own' : 'others', one, at)),
    ).then((all) => all.flat()),
  );
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
