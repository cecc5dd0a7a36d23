import type { DialogueWordsView } from '@footbridge/contract';
import type { dialogues, moderation } from '@footbridge/db';

/** @param key the reader's copy, where the words have a key of their own. */
export const wordsView = (
  { id, authorId, epoch, envelope, act }: dialogues.DialogueWordsRow,
  key: moderation.DialogueKeyRow | undefined,
): DialogueWordsView => ({
  id,
  author: authorId,
  sealed: { epoch, envelope },
  act,
  ...(key && { key: { by: key.makerId, wrap: key.wrap } }),
});
