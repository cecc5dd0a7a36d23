import { limits } from '../limits.ts';
import { refuseWriting, type Look } from '../leaving/standing.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { refuseStaleKey } from '../sealing/key.ts';
import type { Space } from '../spaces/space.ts';

export type SendEvent = { type: 'message:sent' } | { type: 'message:held'; until: Date };

/** @param holdUntil the author's own wish to keep it back for a while; null sends at once. */
export function sendMessage(
  space: Pick<Space, 'phase' | 'epoch' | 'rekeyDue'> & { readonly look: Look },
  message: { epoch: number; holdUntil: Date | null },
  now: Date,
): Refusal | SendEvent {
  if (space.phase !== 'open') return refuse('space:not_open');
  const closed = refuseWriting(space.look);
  if (closed) return closed;
  const stale = refuseStaleKey(space, message.epoch);
  if (stale) return stale;
  if (!message.holdUntil) return { type: 'message:sent' };
  const wait = message.holdUntil.getTime() - now.getTime();
  // A device clock may run behind: a moment already past simply means "now".
  if (wait <= 0) return { type: 'message:sent' };
  if (wait > limits.messageHoldLongest) return refuse('message:hold_out_of_range');
  return { type: 'message:held', until: message.holdUntil };
}
