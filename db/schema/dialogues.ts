import type { DialogueEvent, Envelope } from '@footbridge/domain';
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import type { SignedAct } from './acts.ts';
import { app, instant } from './app.ts';

export const dialogues = app.table('dialogue', {
  spaceId: uuid('space_id').notNull(),
  id: uuid('id').notNull(),
  askerId: uuid('asker_id').notNull(),
  askedId: uuid('asked_id').notNull(),
  isOver: boolean('is_over').notNull(),
  dueAt: instant('due_at'),
  neutralId: uuid('neutral_id'),
  wasAccepted: boolean('was_accepted').notNull(),
});
export type DialogueRow = typeof dialogues.$inferSelect;

export const dialogueEvents = app.table('dialogue_event', {
  spaceId: uuid('space_id').notNull(),
  dialogueId: uuid('dialogue_id').notNull(),
  place: integer('place').notNull(),
  actId: uuid('act_id').notNull(),
  event: jsonb('event').$type<DialogueEvent>().notNull(),
  wordsId: uuid('words_id'),
  onlyFor: uuid('only_for'),
  forNeutral: boolean('for_neutral').notNull(),
});
export type DialogueEventRow = typeof dialogueEvents.$inferSelect;

export const dialogueWords = app.table('dialogue_words', {
  spaceId: uuid('space_id').notNull(),
  dialogueId: uuid('dialogue_id').notNull(),
  id: uuid('id').notNull(),
  authorId: uuid('author_id').notNull(),
  epoch: integer('epoch').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
});
export type DialogueWordsRow = typeof dialogueWords.$inferSelect;

export const dialogueKeys = app.table('dialogue_key', {
  spaceId: uuid('space_id').notNull(),
  dialogueId: uuid('dialogue_id').notNull(),
  wordsId: uuid('words_id').notNull(),
  readerId: uuid('reader_id').notNull(),
  makerId: uuid('maker_id').notNull(),
  wrap: text('wrap').notNull(),
});
export type DialogueKeyRow = typeof dialogueKeys.$inferSelect;
