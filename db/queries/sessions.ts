import { and, asc, eq, lte, ne } from 'drizzle-orm';
import { sessions } from '../schema/accounts.ts';
import type { Transaction } from '../transaction.ts';

export type SessionRow = typeof sessions.$inferSelect;

export const insert = async (tx: Transaction, row: SessionRow): Promise<void> =>
  void (await tx.insert(sessions).values(row));

export async function find(tx: Transaction, id: string): Promise<SessionRow | undefined> {
  const [row] = await tx.select().from(sessions).where(eq(sessions.id, id));
  return row;
}

export const listOf = (tx: Transaction, accountId: string): Promise<SessionRow[]> =>
  tx.select().from(sessions).where(eq(sessions.accountId, accountId)).orderBy(asc(sessions.startedAt));

export const prolong = async (tx: Transaction, id: string, expiresAt: Date): Promise<void> =>
  void (await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id)));

export const remove = async (tx: Transaction, id: string): Promise<void> =>
  void (await tx.delete(sessions).where(eq(sessions.id, id)));

/** @returns the ids of the sessions that are gone. */
export async function takeAllOf(tx: Transaction, accountId: string): Promise<string[]> {
  const gone = await tx
    .delete(sessions)
    .where(eq(sessions.accountId, accountId))
    .returning({ id: sessions.id });
  return gone.map(({ id }) => id);
}

export const removeAllOf = async (tx: Transaction, accountId: string): Promise<void> =>
  void (await tx.delete(sessions).where(eq(sessions.accountId, accountId)));

/** @returns the ids of the sessions that are gone. */
export async function removeOthersOf(tx: Transaction, accountId: string, keep: string): Promise<string[]> {
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), ne(sessions.id, keep)))
    .returning({ id: sessions.id });
  return gone.map(({ id }) => id);
}

export const removeExpired = async (tx: Transaction, now: Date): Promise<void> =>
  void (await tx.delete(sessions).where(lte(sessions.expiresAt, now)));
