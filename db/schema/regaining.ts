import type { SignedAct } from './acts.ts';
import type { Envelope } from '@footbridge/domain';
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { auth } from './accounts.ts';
import { app, instant } from './app.ts';

export const resets = auth.table('reset', {
  accountId: uuid('account_id').primaryKey(),
  id: uuid('id').notNull(),
  tokenHash: text('token_hash').notNull(),
  askedAt: instant('asked_at').notNull(),
  pausedAt: instant('paused_at'),
});

export const formerKeys = auth.table('former_key', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  byCode: text('by_code').$type<Envelope>().notNull(),
  byAccount: text('by_account').$type<Envelope>(),
  replacedAt: instant('replaced_at').notNull(),
});

export const keyReplacements = app.table('key_replacement', {
  spaceId: uuid('space_id').notNull(),
  memberId: uuid('member_id').notNull(),
  formerAgreement: text('former_agreement').notNull(),
  formerSigning: text('former_signing').notNull(),
  epoch: integer('epoch').notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  replacedAt: instant('replaced_at').notNull(),
});

export const openedKeys = app.table('opened_key', {
  spaceId: uuid('space_id').notNull(),
  memberId: uuid('member_id').notNull(),
  giverId: uuid('giver_id').notNull(),
  epoch: integer('epoch').notNull(),
  wrap: text('wrap').notNull(),
  ofTwo: text('of_two'),
  openedAt: instant('opened_at').notNull(),
});
