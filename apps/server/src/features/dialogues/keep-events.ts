import { dialogues, moderation, unawaited, type Transaction } from '@footbridge/db';
import { knows, type DialogueEvent } from '@footbridge/domain';
import { tell, type Told } from '../feed/tell.ts';
import { entriesOf, toldAt } from './entries-of-events.ts';
import { newsOfEvents } from './news-of-events.ts';
import { rememberStanding } from './remembered-standing.ts';
import type { Standing } from './standing.ts';
import { whatHappened } from './what-happened.ts';
import { whatIsKept } from './what-is-kept.ts';

/** What was sent to the database. */
export interface Sent {
  /** What there is to wake, once it is committed. */
  readonly told: PromiseLike<readonly Told[]> | readonly Told[];
}

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
  const happened = whatHappened(standing, events);
  if (!happened) return { told: [] };
  const { state } = happened;
  // Also in what brings one in, or lets them go.
  const isModerated = [standing.state, state].some((one) => one?.neutral === 'sits');
  const neutral = isModerated ? await moderation.findNeutral(tx, { spaceId, id }) : undefined;
  const isForNeutral = state.wasAccepted && events.some((event) => knows(event, 'neutral'));
  const hints =
    neutral && isForNeutral
      ? [{ accountId: neutral.accountId, hint: { guest: neutral.guestId, dialogue: id } }]
      : [];
  const moved = whatIsKept(standing, happened, own, neutral?.guestId);
  rememberStanding(standing, happened);

  const earlier = events.flatMap(({ words }) => (words && words !== own?.id ? [words] : []));
  // A neutral has read what they let through. What both chose together neither could read before.
  const found = seat === 'neutral' ? await findWords(tx, id, earlier) : noWords;
  const isAsked = seat !== 'neutral' && happened.asks;
  const newsOf = ({ words, keys: known }: typeof noWords) =>
    newsOfEvents(standing, happened, own ? [...words, own] : words, [...known, ...keys]);
  const sent = (told: Promise<Told[]>): Sent => {
    const all = told.then((own): Told[] => [...own, ...hints]);
    unawaited(all);
    return { told: all };
  };
  if (!isAsked && (earlier.length === 0 || seat === 'neutral')) {
    const entries = entriesOf(members, newsOf(found));
    const told = dialogues
      .keep(tx, { ...moved, entries }, at)
      .then((places) => toldAt(spaceId, entries, places, at));
    if (keys.length > 0) unawaited(moderation.addKeys(tx, keys));
    return sent(told);
  }

  unawaited(dialogues.keep(tx, { ...moved, entries: [] }, at));
  if (keys.length > 0) unawaited(moderation.addKeys(tx, keys));
  // Words that were chosen together are seen by both from now on, and not before.
  const news = newsOf(await findWords(tx, id, earlier));
  if (!isAsked) {
    const entries = entriesOf(members, news);
    return sent(
      dialogues
        .tellMoves(tx, { spaceId, id, entries }, at)
        .then((places) => toldAt(spaceId, entries, places, at)),
    );
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
