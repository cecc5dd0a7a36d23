import type { Envelope, Party, ReadinessAnswer } from '@footbridge/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { SignedAct } from '../schema/acts.ts';
import { accountKeys } from '../schema/accounts.ts';
import { members, seats, spaceKeyWraps, spaces } from '../schema/spaces.ts';
import type { Transaction } from '../transaction.ts';

const own = eq(seats.accountId, sql`(select app.account_id())`);
const inSpace = (spaceId: string) => and(own, eq(seats.spaceId, spaceId));

/**
 * Acts in a space happen one after another: whoever will write waits here first, and what is read afterwards, in
 * statements of its own, stays true until the commit.
 */
export const lock = (tx: Transaction, spaceId: string) => tx.execute(sql`select app.lock_space(${spaceId})`);

/** An account's own acts that belong to no space yet happen one after another, too. */
export const lockAccount = (tx: Transaction, accountId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${accountId}, 0))`);

/** The space and one's own place in it; undefined for a space one has no seat in. */
export async function findStanding(tx: Transaction, spaceId: string) {
  const [row] = await tx
    .select({ space: spaces, member: members, seat: seats })
    .from(seats)
    .innerJoin(spaces, eq(spaces.id, seats.spaceId))
    .innerJoin(members, eq(members.id, seats.memberId))
    .where(inSpace(spaceId));
  return row;
}
export type Standing = NonNullable<Awaited<ReturnType<typeof findStanding>>>;

/** One's own member id as a scalar: a feed is read along its index only for one known member, not through a join. */
export const ownMemberId = (spaceId: string) =>
  sql`(select seat.member_id from app.seat
        where seat.account_id = app.account_id() and seat.space_id = ${spaceId})`;

export async function findOwnMemberId(tx: Transaction, spaceId: string): Promise<string | undefined> {
  const [row] = await tx.select({ id: seats.memberId }).from(seats).where(inSpace(spaceId));
  return row?.id;
}

export async function listOwnIds(tx: Transaction): Promise<string[]> {
  const rows = await tx.select({ id: seats.spaceId }).from(seats).where(own).orderBy(seats.spaceId);
  return rows.map(({ id }) => id);
}

/** The members one may know of. */
export const listMembers = (tx: Transaction, spaceId: string) =>
  tx.select().from(members).where(eq(members.spaceId, spaceId)).orderBy(members.id);
export type MemberRow = typeof members.$inferSelect;

export async function findOwnKeys(tx: Transaction) {
  const [row] = await tx
    .select({ agreement: accountKeys.agreement, signing: accountKeys.signing })
    .from(accountKeys)
    .where(eq(accountKeys.accountId, sql`(select app.account_id())`));
  return row;
}

/** Spaces one started that are not open: all of them look unanswered to whoever started them. */
export const countOwnWaiting = (tx: Transaction): Promise<number> =>
  tx.$count(
    tx
      .select({ id: spaces.id })
      .from(seats)
      .innerJoin(members, and(eq(members.id, seats.memberId), eq(members.founder, true)))
      .innerJoin(spaces, and(eq(spaces.id, seats.spaceId), eq(spaces.phase, 'waiting')))
      .where(own)
      .as('waiting'),
  );

export interface NewSeat {
  readonly memberId: string;
  readonly wrap: string;
  readonly keys: { readonly agreement: string; readonly signing: string };
  readonly introduction: Envelope;
  readonly act: SignedAct;
  readonly at: Date;
}

/** @returns false when an id is in use; nothing was done then. */
export async function start(
  tx: Transaction,
  spaceId: string,
  party: Party,
  { memberId, wrap, keys, introduction, act, at }: NewSeat,
): Promise<boolean> {
  const [row] = await tx.execute<{ started: boolean }>(sql`
    select app.start_space(${spaceId}, ${memberId}, ${party}, ${wrap}, ${keys.agreement}, ${keys.signing},
      ${introduction}, ${JSON.stringify(act)}::jsonb, ${at.toISOString()}) as started`);
  return row?.started === true;
}

export const open = (tx: Transaction, spaceId: string, at: Date) =>
  tx
    .update(spaces)
    .set({ phase: 'open', openedAt: at, rekeyDue: true })
    .where(and(eq(spaces.id, spaceId), eq(spaces.phase, 'waiting')));

/** Puts the key of `epoch` in force in the place of the one that was. */
export const changeKey = (
  tx: Transaction,
  { spaceId, from, epoch, madeBy }: { spaceId: string; from: number; epoch: number; madeBy: string },
  wraps: readonly { member: string; wrap: string }[],
) =>
  Promise.all([
    tx
      .insert(spaceKeyWraps)
      .values(wraps.map(({ member, wrap }) => ({ spaceId, memberId: member, epoch, wrap }))),
    tx
      .update(spaces)
      .set({ epoch, rekeyDue: false, keyMadeBy: madeBy })
      .where(and(eq(spaces.id, spaceId), eq(spaces.epoch, from))),
  ]);

export async function findOwnWrap(tx: Transaction, memberId: string, epoch: number) {
  const [row] = await tx
    .select({ wrap: spaceKeyWraps.wrap })
    .from(spaceKeyWraps)
    .where(and(eq(spaceKeyWraps.memberId, memberId), eq(spaceKeyWraps.epoch, epoch)));
  return row?.wrap;
}

export const consent = (tx: Transaction, memberId: string, act: SignedAct, at: Date) =>
  tx.update(seats).set({ consentedAt: at, consentAct: act }).where(eq(seats.memberId, memberId));

export const introduce = (
  tx: Transaction,
  memberId: string,
  sealed: { epoch: number; envelope: Envelope },
  act: SignedAct,
) =>
  tx
    .update(members)
    .set({ introductionEpoch: sealed.epoch, introduction: sealed.envelope, introductionAct: act })
    .where(eq(members.id, memberId));

/** One side of a space, private parts and all: for the decision of a joint step, never for a reply. */
export interface Side {
  readonly id: string;
  readonly party: Party;
  readonly agreementKey: string;
  readonly signingKey: string;
  readonly introductionEpoch: number;
  readonly introduction: Envelope;
  readonly introductionAct: SignedAct;
  readonly consentedAt: Date | null;
  readonly consentAct: SignedAct | null;
  readonly acknowledgement: { epoch: number; envelope: Envelope; act: SignedAct } | null;
  readonly willing: ReadinessAnswer | null;
  readonly accountable: ReadinessAnswer | null;
}

export async function bothSides(tx: Transaction, spaceId: string): Promise<Side[]> {
  type Row = Omit<Side, 'consentedAt'> & { consentedAt: string | null };
  const rows = await tx.execute<Row & Record<string, unknown>>(sql`
    select id, party, agreement_key as "agreementKey", signing_key as "signingKey",
           introduction_epoch as "introductionEpoch", introduction, introduction_act as "introductionAct",
           consented_at as "consentedAt", consent_act as "consentAct", willing, accountable,
           case when acknowledgement is not null then jsonb_build_object(
             'epoch', acknowledgement_epoch, 'envelope', acknowledgement, 'act', acknowledgement_act
           ) end as acknowledgement
      from app.both_sides(${spaceId})`);
  return rows.map((row) => ({ ...row, consentedAt: row.consentedAt ? new Date(row.consentedAt) : null }));
}
