import type { Envelope, GuestRole } from '@footbridge/domain';
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import type { SignedAct } from './acts.ts';
import { app, instant } from './app.ts';

export const guests = app.table('guest', {
  id: uuid('id').primaryKey(),
  spaceId: uuid('space_id').notNull(),
  role: text('role').$type<GuestRole>().notNull(),
  hostId: uuid('host_id'),
  takenAt: instant('taken_at'),
  agreementKey: text('agreement_key'),
  signingKey: text('signing_key'),
  introduction: text('introduction').$type<Envelope>(),
});

export const guestLinks = app.table('guest_link', {
  guestId: uuid('guest_id').primaryKey(),
  hostId: uuid('host_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  letter: text('letter').$type<Envelope>().notNull(),
  ownCopy: text('own_copy').$type<Envelope>().notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const guestSeats = app.table('guest_seat', {
  guestId: uuid('guest_id').primaryKey(),
  spaceId: uuid('space_id').notNull(),
  note: text('note').$type<Envelope>().notNull(),
});

export const proposals = app.table('proposal', {
  guestId: uuid('guest_id').primaryKey(),
  spaceId: uuid('space_id').notNull(),
  memberId: uuid('member_id').notNull(),
  epoch: integer('epoch').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  actHash: text('act_hash').notNull(),
  proposedAt: instant('proposed_at').notNull(),
});

export const declined = app.table('declined', {
  guestId: uuid('guest_id').notNull(),
  memberId: uuid('member_id').notNull(),
});

export const neutrals = app.table('neutral', {
  guestId: uuid('guest_id').primaryKey(),
  spaceId: uuid('space_id').notNull(),
  memberId: uuid('member_id').notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  admittedAt: instant('admitted_at').notNull(),
  firstEpoch: integer('first_epoch').notNull(),
  earlierOpenedAt: instant('earlier_opened_at'),
});

export const earlierWishes = app.table('earlier_wish', {
  guestId: uuid('guest_id').notNull(),
  memberId: uuid('member_id').notNull(),
});

export const guestKeyWraps = app.table('guest_key_wrap', {
  guestId: uuid('guest_id').notNull(),
  spaceId: uuid('space_id').notNull(),
  epoch: integer('epoch').notNull(),
  wrap: text('wrap').notNull(),
});

export const shownItems = app.table('shown_item', {
  guestId: uuid('guest_id').notNull(),
  itemId: uuid('item_id').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  wrap: text('wrap').notNull(),
  shownAt: instant('shown_at').notNull(),
});
