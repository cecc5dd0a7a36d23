import type { Envelope } from '@footbridge/domain';
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import type { SignedAct } from './acts.ts';
import { app, instant } from './app.ts';

export const letters = app.table('letter', {
  spaceId: uuid('space_id').notNull(),
  id: uuid('id').notNull(),
  authorId: uuid('author_id').notNull(),
  receiverId: uuid('receiver_id').notNull(),
  epoch: integer('epoch').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  actHash: text('act_hash').notNull(),
  handedOverAt: instant('handed_over_at').notNull(),
  leavesAt: instant('leaves_at').notNull(),
  sentAt: instant('sent_at'),
  takenBackAt: instant('taken_back_at'),
});
export type LetterRow = typeof letters.$inferSelect;

export const letterAnswers = app.table('letter_answer', {
  memberId: uuid('member_id').notNull(),
  letterId: uuid('letter_id').notNull(),
  isOwn: boolean('is_own').notNull(),
  epoch: integer('epoch').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  answeredAt: instant('answered_at').notNull(),
});
export type LetterAnswerRow = typeof letterAnswers.$inferSelect;
