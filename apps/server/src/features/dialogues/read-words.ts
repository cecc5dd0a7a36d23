import type { DialogueWordsView } from '@footbridge/contract';
import { asAccount, dialogues, spaces } from '@footbridge/db';
import { refuse, seenBy, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { newestWords, wordsFor } from './newest-words.ts';
import { placeOf } from './words-by-place.ts';

/** What was said in a conversation before a number, the newest of it, as far as its reader may know of it. */
export async function readWords(
  { actor, database }: VerbContext,
  { space, dialogue, before }: { space: string; dialogue: string; before: number },
): Promise<Refusal | { words: DialogueWordsView[] }> {
  return asAccount(database, actor.accountId, async (tx) => {
    const reader = await spaces.findOwnMemberId(tx, space);
    if (!reader) return refuse('space:unknown');
    const [row, events] = await Promise.all([
      dialogues.find(tx, space, dialogue),
      dialogues.listEvents(tx, space, dialogue),
    ]);
    if (!row) return refuse('dialogue:unknown');
    const seen = seenBy(
      events.map(({ event }) => event),
      reader === row.askerId ? 'a' : 'b',
    );
    const wanted = newestWords(seen.slice(0, before - 1));
    const words = await wordsFor(tx, { space, reader }, wanted);
    return { words: wanted.flatMap((one) => words.get(placeOf(dialogue, one)) ?? []) };
  });
}
