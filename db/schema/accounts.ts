import type { Envelope } from '@footbridge/domain';
import { customType, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const auth = pgSchema('auth');
const app = pgSchema('app');
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const accounts = auth.table('account', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull(),
  mailAddress: text('mail_address').notNull(),
  signInLookup: bytes('sign_in_lookup').notNull(),
  signInHash: text('sign_in_hash').notNull(),
  recoveryLookup: bytes('recovery_lookup'),
  recoveryHash: text('recovery_hash'),
  byPassphrase: text('by_passphrase').$type<Envelope>(),
  byCode: text('by_code').$type<Envelope>(),
  openedAt: instant('opened_at').notNull(),
});

export const sessions = auth.table('session', {
  id: text('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  startedAt: instant('started_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const accountKeys = app.table('account_key', {
  accountId: uuid('account_id').primaryKey(),
  agreement: text('agreement').notNull(),
  signing: text('signing').notNull(),
});
