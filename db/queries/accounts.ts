import type { Envelope } from '@footbridge/domain';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { accountKeys, accounts } from '../schema/accounts.ts';
import type { Transaction } from '../transaction.ts';

export type AccountRow = typeof accounts.$inferSelect;
interface PublicKeys {
  readonly agreement: string;
  readonly signing: string;
}
export interface AccountWithKeys extends AccountRow {
  readonly publicKeys: PublicKeys | null;
}
interface SealedKeys {
  readonly recoveryLookup: Buffer;
  readonly recoveryHash: string;
  readonly byPassphrase: Envelope;
  readonly byCode: Envelope;
}

/** @returns false when the same address and sign-in half already have an account. */
export async function insert(
  tx: Transaction,
  row: Pick<AccountRow, 'id' | 'email' | 'signInLookup' | 'signInHash' | 'openedAt'>,
): Promise<boolean> {
  const made = await tx
    .insert(accounts)
    .values({ ...row, mailAddress: row.email })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  return made.length === 1;
}

export const find = (tx: Transaction, id: string) => one(tx, eq(accounts.id, id));
export const findBySignIn = (tx: Transaction, lookup: Buffer) => one(tx, eq(accounts.signInLookup, lookup));
export const findByRecovery = (tx: Transaction, lookup: Buffer) =>
  one(tx, eq(accounts.recoveryLookup, lookup));

async function one(tx: Transaction, which: ReturnType<typeof eq>): Promise<AccountWithKeys | undefined> {
  const [row] = await tx
    .select({
      account: accounts,
      publicKeys: { agreement: accountKeys.agreement, signing: accountKeys.signing },
    })
    .from(accounts)
    .leftJoin(accountKeys, eq(accountKeys.accountId, accounts.id))
    .where(which);
  return row && { ...row.account, publicKeys: row.publicKeys };
}

/** Keeps the sealed root key and the public keys. @returns false when the account already had keys. */
export async function keepKeys(
  tx: Transaction,
  id: string,
  keys: SealedKeys & { readonly publicKeys: PublicKeys },
): Promise<boolean> {
  const { publicKeys, ...sealed } = keys;
  const changed = await tx
    .update(accounts)
    .set(sealed)
    .where(and(eq(accounts.id, id), isNull(accounts.recoveryLookup)))
    .returning({ id: accounts.id });
  if (changed.length === 0) return false;
  await tx.insert(accountKeys).values({ accountId: id, ...publicKeys });
  return true;
}

type SignIn = 'signInLookup' | 'signInHash' | 'byPassphrase';

/**
 * Puts a new passphrase in force, or a new address, with which the same passphrase has other halves.
 * @returns false when it changed meanwhile from the one that was proven.
 */
export async function changeSignIn(
  tx: Transaction,
  id: string,
  from: Buffer,
  to: Pick<AccountRow, SignIn> & Partial<Pick<AccountRow, 'email' | 'mailAddress'>>,
): Promise<boolean> {
  const changed = await tx
    .update(accounts)
    .set(to)
    .where(and(eq(accounts.id, id), eq(accounts.signInLookup, from)))
    .returning({ id: accounts.id });
  return changed.length === 1;
}

/** Whether one still comes in as was proven. Waits for whoever changes that, and keeps others from it until the commit. */
export async function isAsProven(
  tx: Transaction,
  { id, signInLookup, recoveryLookup }: Pick<AccountRow, 'id' | 'signInLookup' | 'recoveryLookup'>,
): Promise<boolean> {
  const code = recoveryLookup ? eq(accounts.recoveryLookup, recoveryLookup) : isNull(accounts.recoveryLookup);
  const [row] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, id), eq(accounts.signInLookup, signInLookup), code))
    .for('share');
  return row !== undefined;
}

/** Ends one's own account, with everything that is one's own alone. @returns the ids of the sessions that ended with it. */
export async function removeOwn(tx: Transaction): Promise<string[]> {
  const ended = await tx.execute<{ id: string }>(sql`select id from app.delete_account() id`);
  return ended.map(({ id }) => id);
}
