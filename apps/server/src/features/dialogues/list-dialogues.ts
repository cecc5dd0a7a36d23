import type { DialogueSaidView, DialogueView } from '@footbridge/contract';
import { asAccount, dialogues, moderation, spaces } from '@footbridge/db';
import { refuse, seenBy, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wordsView } from './news-of-events.ts';

/** The conversations of a space, each as its reader may know it. */
export async function listDialogues(
  { actor, database }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | { dialogues: DialogueView[] }> {
  return asAccount(database, actor.accountId, async (tx) => {
    const reader = await spaces.findOwnMemberId(tx, space);
    if (!reader) return refuse('space:unknown');
    const [rows, events, words, keys] = await Promise.all([
      dialogues.list(tx, space),
      dialogues.listEvents(tx, space),
      dialogues.listWords(tx, space),
      moderation.listKeysInSpace(tx, space, reader),
    ]);
    const keyById = new Map(keys.map((key) => [`${key.dialogueId} ${key.wordsId}`, key]));
    const wordsById = new Map(
      words.map((one) => {
        const id = `${one.dialogueId} ${one.id}`;
        return [id, wordsView(one, keyById.get(id))];
      }),
    );
    const eventsOf = Map.groupBy(events, ({ dialogueId }) => dialogueId);
    return {
      dialogues: rows.map((row) => {
        const own = (eventsOf.get(row.id) ?? []).map(({ event }) => event);
        const said = seenBy(own, reader === row.askerId ? 'a' : 'b').map((event, index) => ({
          number: index + 1,
          event,
          words: (event.words && wordsById.get(`${row.id} ${event.words}`)) || null,
        }));
        return { id: row.id, asker: row.askerId, said: said as DialogueSaidView[] };
      }),
    };
  });
}
