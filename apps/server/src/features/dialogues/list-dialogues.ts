import type { DialogueView } from '@footbridge/contract';
import { asAccount, dialogues, spaces } from '@footbridge/db';
import { refuse, seenBy, type DialogueEvent, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { newestWords, wordsFor } from './newest-words.ts';
import { saidViews } from './said-views.ts';

/** What it is about is read wherever the conversation is. */
const topics = (events: readonly DialogueEvent[]) =>
  events.flatMap(({ act, words }) => (words && ['propose', 'tell_topic'].includes(act) ? [words] : []));

/** The conversations of a space, each as its reader may know it, with the newest of what was said. */
export async function listDialogues(
  { actor, database }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | { dialogues: DialogueView[] }> {
  return asAccount(database, actor.accountId, async (tx) => {
    const reader = await spaces.findOwnMemberId(tx, space);
    if (!reader) return refuse('space:unknown');
    const [rows, events] = await Promise.all([dialogues.list(tx, space), dialogues.listEvents(tx, space)]);
    const eventsOf = Map.groupBy(events, ({ dialogueId }) => dialogueId);
    const rooms = rows.map(({ id, askerId }) => {
      const all = (eventsOf.get(id) ?? []).map(({ event }) => event);
      return { id, asker: askerId, seen: seenBy(all, reader === askerId ? 'a' : 'b') };
    });
    const wanted = rooms.flatMap(({ seen }) => [...topics(seen), ...newestWords(seen)]);
    const words = await wordsFor(tx, { space, reader }, wanted);
    return {
      dialogues: rooms.map(({ seen, ...room }) => ({
        ...room,
        said: saidViews(room.id, seen, words),
      })),
    };
  });
}
