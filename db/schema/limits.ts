import type { Ending, FeedKind, LetterPace, Pace, PauseKind } from '@footbridge/domain';
import { bigint, boolean, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { app, instant } from './app.ts';

export const reaches = app.table('reach', {
  memberId: uuid('member_id').primaryKey(),
  pace: text('pace').$type<Pace>().notNull(),
  quietFrom: text('quiet_from'),
  quietTo: text('quiet_to'),
  quietZone: text('quiet_zone'),
  live: boolean('live').notNull(),
  letters: text('letters').$type<LetterPace>().notNull().default('monthly'),
});

export const standings = app.table('standing', {
  memberId: uuid('member_id').primaryKey(),
  pauseKind: text('pause_kind').$type<PauseKind>(),
  pauseUntil: instant('pause_until'),
  pausedAt: instant('paused_at'),
  ended: text('ended').$type<Ending>(),
});

export const shown = app.table('shown', {
  memberId: uuid('member_id').primaryKey(),
  spaceId: uuid('space_id').notNull(),
  pace: text('pace').$type<Pace>(),
  resting: boolean('resting').notNull().default(false),
  ended: boolean('ended').notNull().default(false),
});

export const waitings = app.table('waiting', {
  memberId: uuid('member_id').notNull(),
  id: uuid('id').notNull(),
  kind: text('kind').$type<FeedKind>().notNull(),
  messageId: uuid('message_id'),
  detail: jsonb('detail').$type<object>(),
  actHash: text('act_hash'),
  writtenPosition: bigint('written_position', { mode: 'number' }).notNull(),
  since: instant('since').notNull(),
  until: instant('until'),
  putAwayAt: instant('put_away_at'),
});
