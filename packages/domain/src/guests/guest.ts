import type { GuestRole } from '../words.ts';

/**
 * Someone whom one of the two brings in by a link: a neutral, whom both must admit, or one's own supporter. A guest is no
 * party: whatever says "both" means the two.
 */
export interface Guest {
  readonly role: GuestRole;
  /** Whose guest; null once a neutral was proposed, who belongs to both from then on. */
  readonly hostMemberId: string | null;
  /** Null until someone has taken the seat. */
  readonly takenAt: Date | null;
}

export interface GuestLink {
  readonly hostAccountId: string | null;
  readonly takenByAccountId: string | null;
  readonly expiresAt: Date;
  /** The one who reads it sits in this space already, in whatever seat. */
  readonly holdsSeat: boolean;
}
