import type { DialogueWordsView } from '@footbridge/contract';
import type { dialogues, moderation } from '@footbridge/db';
import { wordsView } from './words-view.ts';

/** Where words are: two conversations may have some of the same id. */
export const placeOf = (dialogue: string, words: string) => `${dialogue} ${words}`;

/** @param keys the reader's, to those that have their own. */
export function wordsByPlace(
  words: readonly dialogues.DialogueWordsRow[],
  keys: readonly moderation.DialogueKeyRow[],
): ReadonlyMap<string, DialogueWordsView> {
  const keyOf = new Map(keys.map((key) => [placeOf(key.dialogueId, key.wordsId), key]));
  return new Map(
    words.map((one) => {
      const place = placeOf(one.dialogueId, one.id);
      return [place, wordsView(one, keyOf.get(place))];
    }),
  );
}
