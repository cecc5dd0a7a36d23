import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SignedAct } from '../schema/acts.ts';
import { declined, earlierWishes, guestKeyWraps, guests, neutrals, proposals } from '../schema/guests.ts';
import { messages } from '../schema/messages.ts';
import { spaces } from '../schema/spaces.ts';
import type { Transaction } from '../transaction.ts';

export type ProposalRow = typeof proposals.$inferSelect;

export const propose = async (tx: Transaction, row: ProposalRow): Promise<void> => {
  await tx.insert(proposals).values(row);
  await tx.update(guests).set({ hostId: null }).where(eq(guests.id, row.guestId));
};

export async function findProposal(tx: Transaction, guestId: string): Promise<ProposalRow | undefined> {
  const [row] = await tx.select().from(proposals).where(eq(proposals.guestId, guestId));
  return row;
}

export const countProposals = (tx: Transaction, memberId: string): Promise<number> =>
  tx.$count(proposals, eq(proposals.memberId, memberId));

/** Whether a proposal waits for its reader still, or was put away unread. */
export async function isWaiting(tx: Transaction, guestId: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`select from app.waiting where to_jsonb(waiting) #>> '{detail,neutral,id}' = ${guestId}`,
  );
  return rows.length > 0;
}

/** Who sits as a neutral in a space. */
export async function findSitting(tx: Transaction, spaceId: string) {
  const [row] = await tx.select().from(neutrals).where(eq(neutrals.spaceId, spaceId));
  return row;
}

interface Admission {
  readonly guestId: string;
  readonly spaceId: string;
  readonly memberId: string;
  readonly act: SignedAct;
  readonly admittedAt: Date;
  readonly firstEpoch: number;
}

export const admit = (
  tx: Transaction,
  { guestId, spaceId, memberId, act, admittedAt, firstEpoch }: Admission,
) =>
  Promise.all([
    tx.execute(sql`
      insert into app.neutral (guest_id, space_id, member_id, act, admitted_at, first_epoch)
      values (${guestId}, ${spaceId}, ${memberId}, ${JSON.stringify(act)}::jsonb, ${admittedAt.toISOString()},
              ${firstEpoch})`),
    tx.update(spaces).set({ rekeyDue: true }).where(eq(spaces.id, spaceId)),
  ]);

/** @returns false when one had said so before. */
export async function decline(tx: Transaction, guestId: string, memberId: string): Promise<boolean> {
  const rows = await tx
    .insert(declined)
    .values({ guestId, memberId })
    .onConflictDoNothing()
    .returning({ id: declined.guestId });
  return rows.length === 1;
}

/** @returns false when one had said so before. */
export async function wishEarlier(tx: Transaction, guestId: string, memberId: string): Promise<boolean> {
  const rows = await tx
    .insert(earlierWishes)
    .values({ guestId, memberId })
    .onConflictDoNothing()
    .returning({ id: earlierWishes.guestId });
  return rows.length === 1;
}

/** Of both sides: for the decision alone, never for a reply. */
export async function listEarlierWishes(tx: Transaction, guestId: string): Promise<string[]> {
  const rows = await tx.execute<{ member: string }>(sql`
    select wish as member from app.earlier_wishes(${guestId}) wish`);
  return rows.map(({ member }) => member);
}

export const openEarlier = (tx: Transaction, guestId: string, at: Date) =>
  tx
    .update(neutrals)
    .set({ earlierOpenedAt: at })
    .where(and(eq(neutrals.guestId, guestId), isNull(neutrals.earlierOpenedAt)));

/** @returns the numbers of the keys that had not been given before. */
export async function giveKeys(
  tx: Transaction,
  rows: (typeof guestKeyWraps.$inferInsert)[],
): Promise<number[]> {
  const given = await tx
    .insert(guestKeyWraps)
    .values(rows)
    .onConflictDoNothing()
    .returning({ epoch: guestKeyWraps.epoch });
  return given.map(({ epoch }) => epoch).sort((a, b) => a - b);
}

/** What a neutral may read in a space, newest first, before a message. What that is, the policies say. */
export const listMessages = (tx: Transaction, spaceId: string, before: string | undefined, limit: number) =>
  tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.spaceId, spaceId),
        isNotNull(messages.sentAt),
        before === undefined
          ? undefined
          : sql`(${messages.sentAt}, ${messages.id}) < (
              select earlier.sent_at, earlier.id from app.message earlier where earlier.space_id = ${spaceId} and earlier.id = ${before})`,
      ),
    )
    .orderBy(desc(messages.sentAt), desc(messages.id))
    .limit(limit);

/** The seats one holds beside the two, with all that belongs to them. Times are strings. */
export interface SeatRow extends Record<string, unknown> {
  readonly guest: string;
  readonly role: 'neutral' | 'supporter';
  readonly space: string;
  readonly takenAt: string;
  readonly note: string;
  readonly isAdmitted: boolean;
  readonly keys: { epoch: number; wrap: string }[];
  readonly members: {
    id: string;
    party: 'parent' | 'child';
    agreementKey: string;
    signingKey: string;
    introductionEpoch: number;
    introduction: string;
    introductionAct: SignedAct;
  }[];
}

export const listSeats = async (tx: Transaction): Promise<SeatRow[]> =>
  tx.execute<SeatRow>(sql`
    select seat.guest_id as guest, guest.role, seat.space_id as space, to_json(guest.taken_at) as "takenAt", seat.note,
           neutral.guest_id is not null as "isAdmitted",
           array(select json_build_object('epoch', key.epoch, 'wrap', key.wrap)
                   from app.guest_key_wrap key where key.guest_id = seat.guest_id order by key.epoch) as keys,
           array(select json_build_object('id', member.id, 'party', member.party,
                   'agreementKey', member.agreement_key, 'signingKey', member.signing_key,
                   'introductionEpoch', member.introduction_epoch, 'introduction', member.introduction,
                   'introductionAct', member.introduction_act)
                   from app.member where member.space_id = neutral.space_id order by member.party) as members
      from app.guest_seat seat
      join app.guest on guest.id = seat.guest_id
      left join app.neutral on neutral.guest_id = seat.guest_id
     where seat.account_id = (select app.account_id())
     order by guest.taken_at, seat.guest_id`);
