import type { Conversation } from '@footbridge/client';
import type { Look } from '@footbridge/domain';
import { conversation } from '#lib/copy/conversation.ts';
import { standing } from '#lib/copy/leaving.ts';

/** Whose move is it, in one sentence. Where nothing can be written it is nobody’s; else what has not left yet is named first. */
export function whoseMove({ items }: Conversation, otherName: string, look: Look): string {
  if (look !== 'open') return standing.move[look];
  const words = conversation.move;
  if (items.some((item) => item.state === 'refused')) return words.refused;
  if (items.some((item) => item.state === 'waiting')) return words.waiting;
  const last = items.findLast((item) => item.state === 'sent');
  if (!last) return words.begin(otherName);
  return last.mine ? words.mine : words.theirs(otherName);
}
