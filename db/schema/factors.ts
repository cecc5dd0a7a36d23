import type { Envelope } from '@footbridge/domain';
import { bigint, text, uuid } from 'drizzle-orm/pg-core';
import { auth, bytes } from './accounts.ts';
import { instant } from './app.ts';

export const passkeys = auth.table('passkey', {
  id: text('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  publicKey: bytes('public_key').notNull(),
  counter: bigint('counter', { mode: 'number' }).notNull(),
  name: text('name').$type<Envelope>().notNull(),
  byPasskey: text('by_passkey').$type<Envelope>(),
  addedAt: instant('added_at').notNull(),
});

export const oneTimeCodes = auth.table('one_time_code', {
  accountId: uuid('account_id').primaryKey(),
  secret: bytes('secret').notNull(),
  onSince: instant('on_since'),
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
});

export const answeredChallenges = auth.table('answered_challenge', {
  challenge: text('challenge').primaryKey(),
  endsAt: instant('ends_at').notNull(),
});

export const emailLinks = auth.table('email_link', {
  accountId: uuid('account_id').primaryKey(),
  tokenHash: text('token_hash').notNull(),
  sentAt: instant('sent_at').notNull(),
});
