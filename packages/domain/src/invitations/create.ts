import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Space } from '../spaces/space.ts';
import type { InvitationKind } from '../words.ts';

export interface InvitationSummary {
  readonly kind: InvitationKind;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
}

/**
 * Reaching out, as long as no second seat is known to be taken: `space` is what the maker may know of it. Whether a
 * reader has closed the space's links plays no part here: the sender must not be able to tell, so a link made afterwards
 * looks like any other and simply opens nothing.
 */
export function createInvitation(
  space: Space,
  existing: readonly InvitationSummary[],
  kind: InvitationKind,
  now: Date,
): Refusal | { type: 'invitation:created'; expiresAt: Date } {
  if (space.phase !== 'waiting' || space.seats.length > 1) return refuse('space:already_open');
  if (kind === 'card' && existing.some((one) => one.kind === 'card')) return refuse('invitation:card_exists');
  const alive = existing.filter((one) => !one.revokedAt && one.expiresAt > now);
  if (alive.length >= limits.invitationsAlive) return refuse('invitation:too_many');
  return { type: 'invitation:created', expiresAt: new Date(now.getTime() + limits.invitationLife) };
}
