import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Space } from '../spaces/space.ts';
import type { GuestRole } from '../words.ts';

/**
 * A link for a guest. One's own supporter may be there from the beginning; a neutral is for two people who have opened
 * their space.
 *
 * @param guests how many one has invited who are still there or may still come.
 */
export function inviteGuest(
  space: Pick<Space, 'phase'>,
  role: GuestRole,
  guests: number,
  now: Date,
): Refusal | { type: 'guest:invited'; expiresAt: Date } {
  if (role === 'neutral' && space.phase !== 'open') return refuse('space:not_open');
  if (guests >= limits.guests) return refuse('guest:too_many');
  return { type: 'guest:invited', expiresAt: new Date(now.getTime() + limits.invitationLife) };
}
