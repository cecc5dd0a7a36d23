import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { accountKeys, accounts } from '../schema/accounts.ts';
import { formerKeys, resets } from '../schema/regaining.ts';
import type { Transaction } from '../transaction.ts';
import type { AccountRow } from './accounts.ts';

export type ResetRow = typeof resets.$inferSelect;

/** The accounts whose mail goes to an address and that have something to come back to, oldest first. */
export const listAccounts = (tx: Transaction, email: string, limit: number) =>
  tx
    .select({ id: accounts.id, openedAt: accounts.openedAt })
    .from(accounts)
    .where(and(eq(accounts.mailAddress, email), isNotNull(accounts.byCode)))
    .orderBy(asc(accounts.openedAt), asc(accounts.id))
    .limit(limit)
    .for('update');

export async function findOf(tx: Transaction, accountId: string): Promise<ResetRow | undefined> {
  const [row] = await tx.select().from(resets).where(eq(resets.accountId, accountId));
  return row;
}

export async function findByToken(tx: Transaction, tokenHash: string): Promise<ResetRow | undefined> {
  const [row] = await tx.select().from(resets).where(eq(resets.tokenHash, tokenHash));
  return row;
}

/** In the place of one that is over. */
export async function ask(tx: Transaction, row: Omit<ResetRow, 'pausedAt'>): Promise<void> {
  await remove(tx, row.accountId);
  await tx.insert(resets).values(row);
}

/** The spaces were paused with it. */
export const notePause = (tx: Transaction, id: string, pausedAt: Date) =>
  tx
    .update(resets)
    .set({ pausedAt })
    .where(and(eq(resets.id, id), isNull(resets.pausedAt)));

/** @returns whether there was one. */
export async function remove(tx: Transaction, accountId: string): Promise<boolean> {
  const gone = await tx.delete(resets).where(eq(resets.accountId, accountId)).returning({ id: resets.id });
  return gone.length === 1;
}

/**
 * A new passphrase takes the place of the old one, with the address that the mail went to. The sealed root key is put by,
 * and the account is as one whose owner has not made keys yet.
 */
export async function finish(
  tx: Transaction,
  account: AccountRow,
  next: Pick<AccountRow, 'signInLookup' | 'signInHash'>,
  former: { id: string; replacedAt: Date },
): Promise<void> {
  const { id: accountId, byCode } = account;
  if (byCode) await tx.insert(formerKeys).values({ ...former, accountId, byCode });
  await tx
    .update(accounts)
    .set({
      ...next,
      email: account.mailAddress,
      recoveryLookup: null,
      recoveryHash: null,
      byPassphrase: null,
      byCode: null,
    })
    .where(eq(accounts.id, accountId));
  await tx.delete(accountKeys).where(eq(accountKeys.accountId, accountId));
}

/** Oldest first. */
export const listFormer = (tx: Transaction, accountId: string) =>
  tx
    .select()
    .from(formerKeys)
    .where(eq(formerKeys.accountId, accountId))
    .orderBy(asc(formerKeys.replacedAt), desc(formerKeys.id));

/** @returns false when they are not the account's. */
export async function keepFormer(
  tx: Transaction,
  accountId: string,
  id: string,
  byAccount: NonNullable<(typeof formerKeys.$inferSelect)['byAccount']>,
): Promise<boolean> {
  const kept = await tx
    .update(formerKeys)
    .set({ byAccount })
    .where(and(eq(formerKeys.accountId, accountId), eq(formerKeys.id, id)))
    .returning({ id: formerKeys.id });
  return kept.length === 1;
}

/** Puts a new code in force. @returns false when it changed meanwhile. */
export async function changeCode(
  tx: Transaction,
  id: string,
  from: Buffer,
  to: Pick<AccountRow, 'recoveryLookup' | 'recoveryHash' | 'byCode'>,
): Promise<boolean> {
  const changed = await tx
    .update(accounts)
    .set(to)
    .where(and(eq(accounts.id, id), eq(accounts.recoveryLookup, from)))
    .returning({ id: accounts.id });
  return changed.length === 1;
}
