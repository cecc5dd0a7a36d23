import { refuse, type Refusal } from '../refusal.ts';
import type { Message } from './message.ts';

const isWaiting = (message: Message) => !message.sentAt && !message.takenBackAt;

/** Called by the clock's hand, never by a person. */
export const releaseMessage = (message: Message, now: Date): Refusal | { type: 'message:sent' } =>
  isWaiting(message) && message.heldUntil && message.heldUntil <= now
    ? { type: 'message:sent' }
    : refuse('message:gone');

/**
 * Until it leaves, its author may take it back, and nobody ever knows of it. What has left stays.
 * @returns null when it was taken back before.
 */
export function takeBackMessage(
  message: Message | undefined,
  memberId: string,
): Refusal | { type: 'message:taken_back' } | null {
  if (!message || message.authorMemberId !== memberId) return refuse('message:unknown');
  if (message.takenBackAt) return null;
  return isWaiting(message) ? { type: 'message:taken_back' } : refuse('message:gone');
}
