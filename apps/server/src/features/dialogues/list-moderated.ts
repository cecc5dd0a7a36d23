import type { DialogueSaidView, DialogueView } from '@footbridge/contract';
import { asAccount, guests, moderation, unawaited, type Transaction } from '@footbridge/db';
import { refuse, seenBy, type DialogueEvent, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wordsView } from './news-of-events.ts';

/** Everything in some conversations, by their ids, as their neutral may know it, in order. */
async function saidTo(tx: Transaction, guest: string, ids: readonly string[]) {
  const [events, words, keys] = await Promise.all([
    moderation.listEvents(tx, ids),
    moderation.listWords(tx, ids),
    moderation.listKeys(tx, ids, guest),
  ]);
  const place = (dialogueId: string, wordsId: string) => `${dialogueId} ${wordsId}`;
  const keyOf = new Map(keys.map((key) => [place(key.dialogueId, key.wordsId), key]));
  const wordsOf = new Map(
    words.map((one) => {
      const id = place(one.dialogueId, one.id);
      return [id, wordsView(one, keyOf.get(id))];
    }),
  );
  const eventsOf = Map.groupBy(events, ({ dialogueId }) => dialogueId);
  return (id: string): DialogueSaidView[] =>
    seenBy(
      (eventsOf.get(id) ?? []).map(({ event }) => event),
      'neutral',
    ).map((event, index) => ({
      number: index + 1,
      event,
      words: (event.words && wordsOf.get(place(id, event.words))) || null,
    }));
}

/** What the two said to each other, or one of them for all three. */
const isShared = ({ audience, by }: Pick<DialogueEvent, 'audience' | 'by'>) =>
  audience === 'both' && by !== 'neutral';

/**
 * The conversations somebody is the neutral of, without what the two said to each other: looking at a list, or at what is
 * for the neutral alone, is nothing the two are told of.
 */
export async function listModerated(
  { actor, database }: VerbContext,
  { guest }: { guest: string },
): Promise<Refusal | { dialogues: DialogueView[] }> {
  return asAccount(database, actor.accountId, async (tx) => {
    const seat = (await guests.listOwnSeats(tx)).find(({ guestId }) => guestId === guest);
    if (!seat) return refuse('guest:unknown');
    const rows = await moderation.list(tx, guest);
    const said =
      rows.length > 0
        ? await saidTo(
            tx,
            guest,
            rows.map(({ id }) => id),
          )
        : () => [];
    const dialogues = rows.map(({ id, askerId }) => ({
      id,
      asker: askerId,
      said: said(id).map((one) => (isShared(one.event) ? { ...one, words: null } : one)),
    }));
    return { dialogues };
  });
}

/** What happened in one after a number, words and all; the two can see that the neutral looked that day. */
export async function openModerated(
  { actor, database, now }: VerbContext,
  { guest, dialogue, after }: { guest: string; dialogue: string; after: number },
): Promise<Refusal | { said: DialogueSaidView[] }> {
  const at = now();
  return asAccount(database, actor.accountId, async (tx) => {
    const [seats, rows] = await Promise.all([guests.listOwnSeats(tx), moderation.list(tx, guest)]);
    const row = rows.find(({ id }) => id === dialogue);
    // One of the two finds it as well, and would read in the neutral's place who began a break.
    if (!row || !seats.some(({ guestId }) => guestId === guest)) return refuse('dialogue:unknown');
    const said = (await saidTo(tx, guest, [dialogue]))(dialogue).slice(after);
    if (said.some(({ event, words }) => words && isShared(event))) {
      unawaited(moderation.addDay(tx, guest, row.spaceId, at));
    }
    return { said };
  });
}
