import { refuse, type Refusal } from '../refusal.ts';
import type { Space } from '../spaces/space.ts';

type Keyed = Pick<Space, 'epoch' | 'rekeyDue'>;

/** Texts for the space are sealed under the key in force, and under none while a new one is due. */
export const refuseStaleKey = (space: Keyed, epoch: number): Refusal | null =>
  space.rekeyDue || epoch !== space.epoch ? refuse('key:stale') : null;

/**
 * Putting the next key in force, wrapped to every member, where one is due and never else: with a new key whenever they
 * liked, one of them could outrun whatever the other is about to write. Whoever comes second for the same number is told so, takes the
 * key that won and seals again.
 */
export function changeKey(
  space: Space,
  proposal: { readonly epoch: number; readonly memberIds: readonly string[] },
): Refusal | { type: 'key:changed' } {
  if (space.phase !== 'open') return refuse('space:not_open');
  if (!space.rekeyDue || proposal.epoch !== space.epoch + 1) return refuse('key:conflict');
  const members = space.seats.map((seat) => seat.memberId);
  const wrapsAll =
    proposal.memberIds.length === members.length && members.every((one) => proposal.memberIds.includes(one));
  return wrapsAll ? { type: 'key:changed' } : refuse('request:invalid');
}
