import type { RecordedAct } from '@footbridge/domain';
import { jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { app, instant } from './app.ts';

/** An act as its author signed it, kept as it travels. */
export interface SignedAct {
  readonly kind: RecordedAct;
  readonly item: string;
  readonly parents: string[];
  readonly commitment: string;
  readonly envelopeHash: string | null;
  readonly signature: string;
}

export const recordActs = app.table('record_act', {
  spaceId: uuid('space_id').notNull(),
  hash: text('hash').notNull(),
  memberId: uuid('member_id').notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  recordedAt: instant('recorded_at').notNull(),
});
