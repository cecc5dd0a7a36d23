import { and, asc, eq, gt } from 'drizzle-orm';
import { pages } from '../schema/pages.ts';
import type { Transaction } from '../transaction.ts';

export type PageRow = typeof pages.$inferSelect;

const one = (id: string, revision?: number) =>
  and(eq(pages.id, id), revision === undefined ? undefined : eq(pages.revision, revision));

/** One's own, by id. */
export const listAfter = (tx: Transaction, after: string | undefined, limit: number): Promise<PageRow[]> =>
  tx
    .select()
    .from(pages)
    .where(after === undefined ? undefined : gt(pages.id, after))
    .orderBy(asc(pages.id))
    .limit(limit);

export const count = (tx: Transaction): Promise<number> => tx.$count(pages);

export async function find(tx: Transaction, id: string): Promise<PageRow | undefined> {
  const [row] = await tx.select().from(pages).where(one(id));
  return row;
}

/** @returns false when there was one by this id meanwhile. */
export async function insert(tx: Transaction, row: PageRow): Promise<boolean> {
  const made = await tx.insert(pages).values(row).onConflictDoNothing().returning({ id: pages.id });
  return made.length === 1;
}

/** @returns false when it is no longer at the revision it was read at. */
export async function change(
  tx: Transaction,
  from: number,
  { id, revision, envelope }: Omit<PageRow, 'accountId'>,
): Promise<boolean> {
  const changed = await tx
    .update(pages)
    .set({ revision, envelope })
    .where(one(id, from))
    .returning({ id: pages.id });
  return changed.length === 1;
}

/** @returns false when there is none at that revision. */
export async function remove(tx: Transaction, id: string, from: number): Promise<boolean> {
  const removed = await tx.delete(pages).where(one(id, from)).returning({ id: pages.id });
  return removed.length === 1;
}

/** All of one's own. */
export const clear = async (tx: Transaction): Promise<void> => void (await tx.delete(pages));
