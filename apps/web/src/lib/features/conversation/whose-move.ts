import type { Conversation } from '@footbridge/client';
import { conversation } from '#lib/copy/conversation.ts';

/** Whose move is it, in one sentence. What has not left yet is named first. */
export function whoseMove({ items }: Conversation, otherName: string): string {
  const words = conversation.move;
  if (items.some((item) => item.state === 'refused')) return words.refused;
  if (items.some((item) => item.state === 'waiting')) return words.waiting;
  const last = items.findLast((item) => item.state === 'sent');
  if (!last) return words.begin(otherName);
  return last.mine ? words.mine : words.theirs(otherName);
}
