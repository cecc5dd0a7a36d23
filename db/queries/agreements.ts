import type { Said, SaidKind } from '@footbridge/domain';
import { and, asc, eq, sql } from 'drizzle-orm';
import { agreementSaid, clocks, signatures, type SaidRow, type SignatureRow } from '../schema/agreements.ts';
import type { Transaction } from '../transaction.ts';

export type { SaidRow, SignatureRow };

/** What was said, as far as it has reached one, in order. */
export const list = (tx: Transaction, spaceId: string): Promise<SaidRow[]> =>
  tx.select().from(agreementSaid).where(eq(agreementSaid.spaceId, spaceId)).orderBy(asc(agreementSaid.place));

/** What was said, without its words: all that a decision needs. */
export interface Decisive extends Record<string, unknown> {
  readonly id: string;
  readonly by: string;
  readonly place: number;
  readonly kind: SaidKind;
  readonly content: object;
  readonly at: Date | string;
}

/**
 * All that was said, whether or not it has reached whoever acts, in order. For decisions alone.
 * @returns `next`: the place of what is said now. The space is locked by then.
 */
export async function listAll(tx: Transaction, spaceId: string): Promise<{ said: Said[]; next: number }> {
  const rows = await tx.execute<Decisive>(sql`
    select id, author_id as "by", place, kind, content, said_at as "at"
      from app.agreements_as_they_are(${spaceId})`);
  return { said: rows.map(asSaid), next: (rows.at(-1)?.place ?? 0) + 1 };
}

export const asSaid = ({ id, by, kind, content, at }: Decisive): Said => {
  const { signedAt } = content as { signedAt?: string };
  return {
    ...content,
    ...(signedAt && { signedAt: new Date(signedAt) }),
    id,
    by,
    kind,
    at: new Date(at),
  } as Said;
};

/** One of one's own. */
export async function findOwn(
  tx: Transaction,
  spaceId: string,
  authorId: string,
  id: string,
): Promise<SaidRow | undefined> {
  const [row] = await tx
    .select()
    .from(agreementSaid)
    .where(
      and(eq(agreementSaid.spaceId, spaceId), eq(agreementSaid.authorId, authorId), eq(agreementSaid.id, id)),
    );
  return row;
}

/** @returns false when the id is in use. */
export async function add(tx: Transaction, row: SaidRow): Promise<boolean> {
  const kept = await tx
    .insert(agreementSaid)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: agreementSaid.id });
  return kept.length === 1;
}

const one = (memberId: string, versionId: string) =>
  and(eq(signatures.memberId, memberId), eq(signatures.versionId, versionId));

/** One's own signatures that cool off. */
export const listSignatures = (tx: Transaction, memberId: string): Promise<SignatureRow[]> =>
  tx.select().from(signatures).where(eq(signatures.memberId, memberId)).orderBy(asc(signatures.signedAt));

export async function findSignature(
  tx: Transaction,
  memberId: string,
  versionId: string,
): Promise<SignatureRow | undefined> {
  const [row] = await tx.select().from(signatures).where(one(memberId, versionId));
  return row;
}

/** @returns false when there is one. */
export async function keepSignature(tx: Transaction, row: SignatureRow): Promise<boolean> {
  const kept = await tx.insert(signatures).values(row).onConflictDoNothing().returning({ id: signatures.id });
  return kept.length === 1;
}

/** @returns false when there was none: it was taken back, or shows by now. */
export async function dropSignature(tx: Transaction, memberId: string, versionId: string): Promise<boolean> {
  const dropped = await tx
    .delete(signatures)
    .where(one(memberId, versionId))
    .returning({ id: signatures.id });
  return dropped.length === 1;
}

/** What of one's own cools off goes without a trace. @returns false when there was nothing. */
export async function dropSignatures(tx: Transaction, memberId: string): Promise<boolean> {
  const dropped = await tx
    .delete(signatures)
    .where(eq(signatures.memberId, memberId))
    .returning({ id: signatures.id });
  return dropped.length > 0;
}

/** The zone one's own clock goes by, as one said with the last signature that shows. */
export const setClock = (tx: Transaction, memberId: string, zone: string) =>
  tx.insert(clocks).values({ memberId, zone }).onConflictDoUpdate({ target: clocks.memberId, set: { zone } });

export interface Due extends Record<string, unknown> {
  readonly accountId: string;
  readonly memberId: string;
  readonly spaceId: string;
  readonly versionId: string;
}

/**
 * Signatures whose cooling-off is over, and whose they are, for the clock's hand. While the space rests for whoever signed,
 * nothing shows.
 */
export const listDue = async (tx: Transaction, now: Date, limit: number): Promise<Due[]> =>
  tx.execute<Due>(sql`
    select account_id as "accountId", member_id as "memberId", space_id as "spaceId", version_id as "versionId"
      from app.signatures_due(${now.toISOString()})
     where app.is_open(space_id, member_id)
     order by shows_at
     limit ${limit}`);
