import type { Envelope, InvitationKind } from '@footbridge/domain';
import { text, uuid } from 'drizzle-orm/pg-core';
import { app, instant } from './app.ts';

export const invitations = app.table('invitation', {
  spaceId: uuid('space_id').notNull(),
  id: uuid('id').notNull(),
  memberId: uuid('member_id').notNull(),
  kind: text('kind').$type<InvitationKind>().notNull(),
  tokenHash: text('token_hash').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  ownCopy: text('own_copy').$type<Envelope>().notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
});
