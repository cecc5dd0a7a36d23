import type { Envelope, SaidKind, SayingKind } from '@footbridge/domain';
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import type { SignedAct } from './acts.ts';
import { app, instant } from './app.ts';

export const agreementSaid = app.table('agreement_said', {
  spaceId: uuid('space_id').notNull(),
  id: uuid('id').notNull(),
  authorId: uuid('author_id').notNull(),
  place: integer('place').notNull(),
  kind: text('kind').$type<SaidKind>().notNull(),
  content: jsonb('content').$type<object>().notNull(),
  epoch: integer('epoch'),
  envelope: text('envelope').$type<Envelope>(),
  act: jsonb('act').$type<SignedAct>(),
  mark: text('mark').notNull(),
  saidAt: instant('said_at').notNull(),
});
export type SaidRow = typeof agreementSaid.$inferSelect;

export const signatures = app.table('signature', {
  memberId: uuid('member_id').notNull(),
  versionId: uuid('version_id').notNull(),
  spaceId: uuid('space_id').notNull(),
  id: uuid('id').notNull(),
  digest: text('digest').notNull(),
  epoch: integer('epoch').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  actHash: text('act_hash').notNull(),
  zone: text('zone').notNull(),
  signedAt: instant('signed_at').notNull(),
  showsAt: instant('shows_at').notNull(),
});
export type SignatureRow = typeof signatures.$inferSelect;

export const clocks = app.table('clock', {
  memberId: uuid('member_id').primaryKey(),
  zone: text('zone').notNull(),
});

export const sayings = app.table('saying', {
  spaceId: uuid('space_id').notNull(),
  id: uuid('id').notNull(),
  authorId: uuid('author_id').notNull(),
  kind: text('kind').$type<SayingKind>().notNull(),
  epoch: integer('epoch').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  mark: text('mark').notNull(),
  saidAt: instant('said_at').notNull(),
});
export type SayingRow = typeof sayings.$inferSelect;

export const sayingReplies = app.table('saying_reply', {
  spaceId: uuid('space_id').notNull(),
  sayingId: uuid('saying_id').notNull(),
  authorId: uuid('author_id').notNull(),
  epoch: integer('epoch').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  mark: text('mark').notNull(),
  repliedAt: instant('replied_at').notNull(),
});
export type SayingReplyRow = typeof sayingReplies.$inferSelect;
