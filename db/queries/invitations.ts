import type { Envelope, InvitationKind, Party } from '@footbridge/domain';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { SignedAct } from '../schema/acts.ts';
import { invitations } from '../schema/invitations.ts';
import type { Transaction } from '../transaction.ts';
import type { NewSeat } from './spaces.ts';

export type InvitationRow = typeof invitations.$inferSelect;

export const listOwn = (tx: Transaction, spaceId: string): Promise<InvitationRow[]> =>
  tx
    .select()
    .from(invitations)
    .where(eq(invitations.spaceId, spaceId))
    .orderBy(asc(invitations.createdAt), asc(invitations.id));

export const insert = (tx: Transaction, row: InvitationRow) => tx.insert(invitations).values(row);

/** @returns false when it had been withdrawn before. */
export async function revoke(tx: Transaction, spaceId: string, id: string, at: Date): Promise<boolean> {
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: at })
    .where(and(eq(invitations.spaceId, spaceId), eq(invitations.id, id), isNull(invitations.revokedAt)))
    .returning({ id: invitations.id });
  return revoked.length === 1;
}

/** A link, what its rules ask for, and what is inside. For whoever holds its token. */
export interface LinkRow {
  readonly id: string;
  readonly kind: InvitationKind;
  readonly envelope: Envelope;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
  readonly linksClosedAt: Date | null;
  readonly spaceId: string;
  readonly authorId: string;
  readonly authorParty: Party;
  readonly agreementKey: string;
  readonly signingKey: string;
  readonly introductionEpoch: number;
  readonly introduction: Envelope;
  readonly introductionAct: SignedAct;
  readonly inviterAccountId: string | null;
  readonly seatTaken: boolean;
  readonly redeemedByAccountId: string | null;
  /** Hashes of the acts in the space's record. */
  readonly record: string[];
}

interface Times {
  revokedAt: string | null;
  expiresAt: string;
  linksClosedAt: string | null;
}

/** @param tokenHash SHA-256 of the token's bytes, base64url. */
export async function findLink(tx: Transaction, tokenHash: string): Promise<LinkRow | undefined> {
  const [row] = await tx.execute<Omit<LinkRow, keyof Times> & Times & Record<string, unknown>>(sql`
    select id, kind, envelope, revoked_at as "revokedAt", expires_at as "expiresAt", closed_at as "linksClosedAt",
           space_id as "spaceId", author_id as "authorId", author_party as "authorParty",
           agreement_key as "agreementKey", signing_key as "signingKey",
           introduction_epoch as "introductionEpoch", introduction, introduction_act as "introductionAct",
           inviter_account_id as "inviterAccountId", seat_taken as "seatTaken",
           redeemed_by_account_id as "redeemedByAccountId", record
      from app.find_link(${tokenHash})`);
  if (!row) return undefined;
  const date = (text: string | null) => text && new Date(text);
  return {
    ...row,
    revokedAt: date(row.revokedAt),
    expiresAt: new Date(row.expiresAt),
    linksClosedAt: date(row.linksClosedAt),
  } as LinkRow;
}

export const closeLinks = (tx: Transaction, tokenHash: string, at: Date) =>
  tx.execute(sql`select app.close_links(${tokenHash}, ${at.toISOString()})`);

/** @returns false when the link is dead or the seat taken; nothing was done then. */
export async function takeSeat(
  tx: Transaction,
  tokenHash: string,
  { memberId, wrap, keys, introduction, act, at }: NewSeat,
): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`
    select app.take_seat(${tokenHash}, ${memberId}, ${wrap}, ${keys.agreement}, ${keys.signing},
      ${introduction}, ${JSON.stringify(act)}::jsonb, ${at.toISOString()}) as taken`);
  return row?.taken === true;
}
