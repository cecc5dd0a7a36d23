import type { FeedKind } from '@footbridge/domain';
import { bigint, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { app, instant } from './app.ts';

export const feedEntries = app.table('feed_entry', {
  memberId: uuid('member_id').notNull(),
  position: bigint('position', { mode: 'number' }).notNull(),
  kind: text('kind').$type<FeedKind>().notNull(),
  messageId: uuid('message_id'),
  detail: jsonb('detail').$type<object>(),
  at: instant('at').notNull(),
});
