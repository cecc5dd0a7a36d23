import { and, asc, eq, isNull, lt, lte } from 'drizzle-orm';
import { accounts } from '../schema/accounts.ts';
import { answeredChallenges, oneTimeCodes, passkeys } from '../schema/factors.ts';
import type { Transaction } from '../transaction.ts';

export type PasskeyRow = typeof passkeys.$inferSelect;
export type CodesRow = typeof oneTimeCodes.$inferSelect;

/** Oldest first. */
export const listPasskeys = (tx: Transaction, accountId: string): Promise<PasskeyRow[]> =>
  tx.select().from(passkeys).where(eq(passkeys.accountId, accountId)).orderBy(asc(passkeys.addedAt));

export async function findPasskey(tx: Transaction, id: string): Promise<PasskeyRow | undefined> {
  const [row] = await tx.select().from(passkeys).where(eq(passkeys.id, id));
  return row;
}

/** Whoever adds passkeys to one account takes turns: counting and adding are one step. */
export const lock = async (tx: Transaction, accountId: string): Promise<void> =>
  void (await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for('update'));

/** @returns false when there is one of that id already. */
export async function addPasskey(tx: Transaction, row: PasskeyRow): Promise<boolean> {
  const added = await tx.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id });
  return added.length === 1;
}

const own = (accountId: string, id: string) => and(eq(passkeys.accountId, accountId), eq(passkeys.id, id));

/** @returns false when it is not the account's. */
export async function renamePasskey(
  tx: Transaction,
  accountId: string,
  id: string,
  name: PasskeyRow['name'],
): Promise<boolean> {
  const renamed = await tx
    .update(passkeys)
    .set({ name })
    .where(own(accountId, id))
    .returning({ id: passkeys.id });
  return renamed.length === 1;
}

/** @returns false when it is not the account's. */
export async function removePasskey(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  const gone = await tx.delete(passkeys).where(own(accountId, id)).returning({ id: passkeys.id });
  return gone.length === 1;
}

/** @returns false when it was used, or removed, meanwhile. */
export async function countUse(tx: Transaction, { id, counter }: PasskeyRow, next: number): Promise<boolean> {
  const counted = await tx
    .update(passkeys)
    .set({ counter: next })
    .where(and(eq(passkeys.id, id), eq(passkeys.counter, counter)))
    .returning({ id: passkeys.id });
  return counted.length === 1;
}

/** Notes that a challenge was answered; those that would have lapsed by now are forgotten. @returns false when it was before. */
export async function answerOnce(
  tx: Transaction,
  challenge: string,
  { now, endsAt }: { now: Date; endsAt: Date },
): Promise<boolean> {
  await tx.delete(answeredChallenges).where(lte(answeredChallenges.endsAt, now));
  const noted = await tx
    .insert(answeredChallenges)
    .values({ challenge, endsAt })
    .onConflictDoNothing()
    .returning({ challenge: answeredChallenges.challenge });
  return noted.length === 1;
}

export async function findCodes(tx: Transaction, accountId: string): Promise<CodesRow | undefined> {
  const [row] = await tx.select().from(oneTimeCodes).where(eq(oneTimeCodes.accountId, accountId));
  return row;
}

/** A new secret, in the place of one that was not turned on. @returns false when codes are on. */
export async function beginCodes(tx: Transaction, accountId: string, secret: Buffer): Promise<boolean> {
  await tx
    .delete(oneTimeCodes)
    .where(and(eq(oneTimeCodes.accountId, accountId), isNull(oneTimeCodes.onSince)));
  const begun = await tx
    .insert(oneTimeCodes)
    .values({ accountId, secret })
    .onConflictDoNothing()
    .returning({ accountId: oneTimeCodes.accountId });
  return begun.length === 1;
}

/** @returns false when a code of that step or a later one was taken meanwhile. */
export async function takeCode(tx: Transaction, accountId: string, step: number): Promise<boolean> {
  const taken = await tx
    .update(oneTimeCodes)
    .set({ lastStep: step })
    .where(and(eq(oneTimeCodes.accountId, accountId), lt(oneTimeCodes.lastStep, step)))
    .returning({ accountId: oneTimeCodes.accountId });
  return taken.length === 1;
}

/** @returns false when they are on already, or the secret is another one by now. */
export async function turnCodesOn(
  tx: Transaction,
  { accountId, secret }: CodesRow,
  { step, now }: { step: number; now: Date },
): Promise<boolean> {
  const on = await tx
    .update(oneTimeCodes)
    .set({ onSince: now, lastStep: step })
    .where(
      and(
        eq(oneTimeCodes.accountId, accountId),
        eq(oneTimeCodes.secret, secret),
        isNull(oneTimeCodes.onSince),
      ),
    )
    .returning({ accountId: oneTimeCodes.accountId });
  return on.length === 1;
}

export const removeCodes = async (tx: Transaction, accountId: string): Promise<void> =>
  void (await tx.delete(oneTimeCodes).where(eq(oneTimeCodes.accountId, accountId)));

/** Passkeys and one-time codes, for whoever begins afresh: nothing of them lets anyone in, or keeps the owner out. */
export async function removeAllOf(tx: Transaction, accountId: string): Promise<void> {
  await tx.delete(passkeys).where(eq(passkeys.accountId, accountId));
  await removeCodes(tx, accountId);
}
