import type { Envelope, GuestRole } from '@footbridge/domain';
import { and, asc, eq, sql } from 'drizzle-orm';
import { guestLinks, guests, guestSeats, shownItems } from '../schema/guests.ts';
import type { Transaction } from '../transaction.ts';
import type { Place } from './feed.ts';

export type GuestRow = typeof guests.$inferSelect;

/** Someone one has invited oneself, with what belongs to the link. */
export interface NewGuest {
  readonly id: string;
  readonly spaceId: string;
  readonly hostId: string;
  readonly role: GuestRole;
  readonly tokenHash: string;
  readonly letter: Envelope;
  readonly ownCopy: Envelope;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** @returns false when the id is in use; nothing was done then. */
export async function invite(
  tx: Transaction,
  { id, spaceId, hostId, role, ...link }: NewGuest,
): Promise<boolean> {
  const made = await tx.execute(sql`
    insert into app.guest (id, space_id, role, host_id) values (${id}, ${spaceId}, ${role}, ${hostId})
    on conflict do nothing`);
  if (made.count === 0) return false;
  await tx.insert(guestLinks).values({ guestId: id, hostId, ...link });
  return true;
}

/** Guests of one's own: those who came, and those who still may. */
export const countOwn = (tx: Transaction, hostId: string): Promise<number> =>
  tx.$count(guests, eq(guests.hostId, hostId));

export async function find(tx: Transaction, id: string): Promise<GuestRow | undefined> {
  const [row] = await tx.select().from(guests).where(eq(guests.id, id));
  return row;
}

export async function findOwnLink(tx: Transaction, id: string) {
  const [row] = await tx.select().from(guestLinks).where(eq(guestLinks.guestId, id));
  return row;
}

/** A link, and what its rules ask for. For whoever holds its token. */
export interface GuestLinkRow extends Record<string, unknown> {
  readonly id: string;
  readonly role: GuestRole;
  readonly spaceId: string;
  readonly hostId: string;
  readonly letter: Envelope;
  readonly expiresAt: Date;
  readonly hostAccountId: string | null;
  readonly takenByAccountId: string | null;
  readonly holdsSeat: boolean;
}

/** @param tokenHash SHA-256 of the token's bytes, base64url. */
export async function findLink(tx: Transaction, tokenHash: string): Promise<GuestLinkRow | undefined> {
  const [row] = await tx.execute<GuestLinkRow>(sql`
    select id, role, space_id as "spaceId", host_id as "hostId", letter, expires_at as "expiresAt",
           host_account_id as "hostAccountId", taken_by_account_id as "takenByAccountId", holds_seat as "holdsSeat"
      from app.find_guest_link(${tokenHash})`);
  return row && { ...row, expiresAt: new Date(row.expiresAt) };
}

export interface Taking {
  readonly keys: { readonly agreement: string; readonly signing: string };
  readonly introduction: Envelope;
  readonly note: Envelope;
  readonly at: Date;
}

/** @returns where whoever invited hears of it; none, and nothing was done, when the seat is taken or the link dead. */
export const takeSeat = async (
  tx: Transaction,
  tokenHash: string,
  { keys, introduction, note, at }: Taking,
): Promise<Place[]> =>
  tx.execute<Place & Record<string, unknown>>(sql`
    select account_id as "accountId", member_id as "memberId", position::int
      from app.take_guest_seat(${tokenHash}, ${keys.agreement}, ${keys.signing}, ${introduction}, ${note},
        ${at.toISOString()})`);

/** What ending a seat asks for. */
export interface Ending extends Record<string, unknown> {
  readonly role: GuestRole;
  readonly spaceId: string;
  readonly hostId: string | null;
  readonly takenAt: string | null;
  readonly proposedBy: string | null;
  readonly isAdmitted: boolean;
  readonly isGuest: boolean;
  /** One's own, if one is of the two. */
  readonly memberId: string | null;
}

/** Waits for whoever acts in the space. Undefined for a guest one may not know of. */
export async function findForEnding(tx: Transaction, id: string): Promise<Ending | undefined> {
  const [row] = await tx.execute<Ending>(sql`
    select role, space_id as "spaceId", host_id as "hostId", taken_at as "takenAt", proposed_by as "proposedBy",
           is_admitted as "isAdmitted", is_guest as "isGuest", member_id as "memberId"
      from app.find_guest(${id})`);
  return row;
}

/** @returns where those who may know of it hear of it. */
export const end = async (tx: Transaction, id: string, at: Date): Promise<Place[]> =>
  tx.execute<Place & Record<string, unknown>>(sql`
    select account_id as "accountId", member_id as "memberId", position::int
      from app.end_guest(${id}, ${at.toISOString()})`);

/** The guests whose seats one holds, in a space or in all. */
export const listOwnSeats = (tx: Transaction, spaceId?: string) =>
  tx
    .select({ guestId: guestSeats.guestId, spaceId: guestSeats.spaceId })
    .from(guestSeats)
    .where(
      and(
        eq(sql`account_id`, sql`(select app.account_id())`),
        spaceId === undefined ? undefined : eq(guestSeats.spaceId, spaceId),
      ),
    );

/**
 * A copy takes the place of one from before: a draft may have gone on since.
 * @returns false when it was shown before.
 */
export async function showItem(tx: Transaction, row: typeof shownItems.$inferInsert): Promise<boolean> {
  const { envelope, wrap, shownAt } = row;
  const [shown] = await tx
    .insert(shownItems)
    .values(row)
    .onConflictDoUpdate({ target: [shownItems.guestId, shownItems.itemId], set: { envelope, wrap, shownAt } })
    .returning({ isNew: sql<boolean>`xmax = 0` });
  return shown?.isNew ?? false;
}

/** @returns false when it was not shown. */
export async function unshowItem(tx: Transaction, guestId: string, itemId: string): Promise<boolean> {
  const gone = await tx
    .delete(shownItems)
    .where(and(eq(shownItems.guestId, guestId), eq(shownItems.itemId, itemId)))
    .returning({ id: shownItems.itemId });
  return gone.length === 1;
}

export const listShown = (tx: Transaction, guestId: string) =>
  tx
    .select()
    .from(shownItems)
    .where(eq(shownItems.guestId, guestId))
    .orderBy(asc(shownItems.shownAt), asc(shownItems.itemId));
