import type { SignedAct } from './acts.ts';
import type { Envelope, Party, Phase, ReadinessAnswer, ReadinessQuestion } from '@footbridge/domain';
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { app, instant } from './app.ts';

export const spaces = app.table('space', {
  id: uuid('id').primaryKey(),
  phase: text('phase').$type<Phase>().notNull(),
  epoch: integer('epoch').notNull(),
  rekeyDue: boolean('rekey_due').notNull(),
  keyMadeBy: uuid('key_made_by'),
  startedAt: instant('started_at').notNull(),
  openedAt: instant('opened_at'),
});

export const members = app.table('member', {
  id: uuid('id').primaryKey(),
  spaceId: uuid('space_id').notNull(),
  party: text('party').$type<Party>().notNull(),
  founder: boolean('founder').notNull(),
  agreementKey: text('agreement_key').notNull(),
  signingKey: text('signing_key').notNull(),
  introductionEpoch: integer('introduction_epoch').notNull(),
  introduction: text('introduction').$type<Envelope>().notNull(),
  introductionAct: jsonb('introduction_act').$type<SignedAct>().notNull(),
});

export const seats = app.table('seat', {
  accountId: uuid('account_id').notNull(),
  spaceId: uuid('space_id').notNull(),
  memberId: uuid('member_id').notNull(),
  consentedAt: instant('consented_at'),
  consentAct: jsonb('consent_act').$type<SignedAct>(),
});

export const spaceKeyWraps = app.table('space_key_wrap', {
  spaceId: uuid('space_id').notNull(),
  memberId: uuid('member_id').notNull(),
  epoch: integer('epoch').notNull(),
  wrap: text('wrap').notNull(),
});

export const acknowledgements = app.table('acknowledgement', {
  memberId: uuid('member_id').primaryKey(),
  spaceId: uuid('space_id').notNull(),
  epoch: integer('epoch').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
});

export const acknowledgementsShared = app.table('acknowledgements_shared', {
  spaceId: uuid('space_id').primaryKey(),
  sharedAt: instant('shared_at').notNull(),
});

export const readiness = app.table('readiness', {
  memberId: uuid('member_id').notNull(),
  question: text('question').$type<ReadinessQuestion>().notNull(),
  spaceId: uuid('space_id').notNull(),
  answer: text('answer').$type<ReadinessAnswer>().notNull(),
  note: text('note').$type<Envelope>(),
  answeredAt: instant('answered_at').notNull(),
  lastYesAt: instant('last_yes_at'),
});

export const jointReadiness = app.table('joint_readiness', {
  spaceId: uuid('space_id').notNull(),
  question: text('question').$type<ReadinessQuestion>().notNull(),
  joinedAt: instant('joined_at').notNull(),
});
