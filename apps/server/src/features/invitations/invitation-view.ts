import type { InvitationView } from '@footbridge/contract';
import type { invitations } from '@footbridge/db';

/** A link as its maker sees it: made, perhaps withdrawn. What became of it is nobody's to know. */
export const invitationView = (row: invitations.InvitationRow): InvitationView => ({
  id: row.id,
  kind: row.kind,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  ownCopy: row.ownCopy,
});
