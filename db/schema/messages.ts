import type { Envelope } from '@footbridge/domain';
import { bigint, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import type { SignedAct } from './acts.ts';
import { app, instant } from './app.ts';

export const messages = app.table('message', {
  spaceId: uuid('space_id').notNull(),
  id: uuid('id').notNull(),
  authorId: uuid('author_id').notNull(),
  epoch: integer('epoch').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  actHash: text('act_hash').notNull(),
  writtenAt: instant('written_at').notNull(),
  heldUntil: instant('held_until'),
  sentAt: instant('sent_at'),
  takenBackAt: instant('taken_back_at'),
  /** The message's own key, wrapped to each who may read it, by member. */
  itemKeys: jsonb('item_keys').$type<Readonly<Record<string, string>>>(),
  firstPosition: bigint('first_position', { mode: 'number' }).notNull(),
});

export type MessageRow = typeof messages.$inferSelect;
/** What there is to see of a message. */
export type MessageContent = Omit<MessageRow, 'firstPosition' | 'actHash' | 'takenBackAt'>;

export const hiddenMessages = app.table('hidden_message', {
  memberId: uuid('member_id').notNull(),
  messageId: uuid('message_id').notNull(),
  spaceId: uuid('space_id').notNull(),
});
