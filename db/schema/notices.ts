import type { NoticeWish } from '@footbridge/domain';
import { boolean, text, uuid } from 'drizzle-orm/pg-core';
import { app, instant } from './app.ts';

export const notices = app.table('notice', {
  accountId: uuid('account_id').primaryKey(),
  wish: text('wish').$type<Exclude<NoticeWish, 'off'>>().notNull(),
  confirmHash: text('confirm_hash').notNull(),
  stopHash: text('stop_hash').notNull(),
  confirmed: boolean('confirmed').notNull(),
  lastAt: instant('last_at'),
  decideAt: instant('decide_at').notNull(),
});
