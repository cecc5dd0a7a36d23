import type { DialogueSaidView, DialogueWordsView } from '@footbridge/contract';
import type { DialogueEvent } from '@footbridge/domain';
import { placeOf } from './words-by-place.ts';

/** What a reader sees happen in a conversation, numbered as they count it. */
export const saidViews = (
  dialogue: string,
  seen: readonly DialogueEvent[],
  words: ReadonlyMap<string, DialogueWordsView>,
): DialogueSaidView[] =>
  seen.map((event, index) => ({
    number: index + 1,
    event,
    words: (event.words && words.get(placeOf(dialogue, event.words))) || null,
  }));
