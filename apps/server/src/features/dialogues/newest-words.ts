import type { DialogueWordsView } from '@footbridge/contract';
import { dialogues, moderation, type Transaction } from '@footbridge/db';
import type { DialogueEvent } from '@footbridge/domain';
import { wordsByPlace } from './words-by-place.ts';

/** How much of what was said comes at once: opening it takes its reader longer than all else. */
const atOnce = 100;

/** Of all that happened, the ids of the newest words. */
export const newestWords = (events: readonly DialogueEvent[]): readonly string[] =>
  events
    .filter(({ words }) => words !== undefined)
    .slice(-atOnce)
    .flatMap(({ words }) => words ?? []);

/** These words, by their place, with the reader's keys to those that have their own. */
export async function wordsFor(
  tx: Transaction,
  { space, reader }: { space: string; reader: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, DialogueWordsView>> {
  if (ids.length === 0) return new Map();
  const [words, keys] = await Promise.all([
    dialogues.listWords(tx, space, ids),
    moderation.listKeysInSpace(tx, space, reader),
  ]);
  return wordsByPlace(words, keys);
}
