import { and, asc, count, eq, sql } from 'drizzle-orm';
import { sayingReplies, sayings, type SayingReplyRow, type SayingRow } from '../schema/agreements.ts';
import type { Transaction } from '../transaction.ts';

export type { SayingReplyRow, SayingRow };

const one = (spaceId: string, id: string) => and(eq(sayings.spaceId, spaceId), eq(sayings.id, id));
const replyTo = (spaceId: string, id: string) =>
  and(eq(sayingReplies.spaceId, spaceId), eq(sayingReplies.sayingId, id));

/** What is said, as far as it has reached one, oldest first. */
export const list = (tx: Transaction, spaceId: string): Promise<SayingRow[]> =>
  tx.select().from(sayings).where(eq(sayings.spaceId, spaceId)).orderBy(asc(sayings.saidAt), asc(sayings.id));

export async function find(tx: Transaction, spaceId: string, id: string): Promise<SayingRow | undefined> {
  const [row] = await tx.select().from(sayings).where(one(spaceId, id));
  return row;
}

export async function countOf(tx: Transaction, authorId: string): Promise<number> {
  const [row] = await tx.select({ said: count() }).from(sayings).where(eq(sayings.authorId, authorId));
  return row?.said ?? 0;
}

/** @returns false when the id is in use, or there are other topics of theirs. */
export async function insert(tx: Transaction, row: SayingRow): Promise<boolean> {
  const kept = await tx.insert(sayings).values(row).onConflictDoNothing().returning({ id: sayings.id });
  return kept.length === 1;
}

/** With what was replied to it. */
export const remove = (tx: Transaction, spaceId: string, id: string) =>
  tx.delete(sayings).where(one(spaceId, id));

export const listReplies = (tx: Transaction, spaceId: string): Promise<SayingReplyRow[]> =>
  tx.select().from(sayingReplies).where(eq(sayingReplies.spaceId, spaceId));

export async function findReply(
  tx: Transaction,
  spaceId: string,
  id: string,
): Promise<SayingReplyRow | undefined> {
  const [row] = await tx.select().from(sayingReplies).where(replyTo(spaceId, id));
  return row;
}

export const setReply = (tx: Transaction, row: SayingReplyRow) => {
  const { epoch, envelope, act, mark, repliedAt } = row;
  return tx
    .insert(sayingReplies)
    .values(row)
    .onConflictDoUpdate({
      target: [sayingReplies.spaceId, sayingReplies.sayingId],
      set: { epoch, envelope, act, mark, repliedAt },
    });
};

export const removeReply = (tx: Transaction, spaceId: string, id: string) =>
  tx.delete(sayingReplies).where(replyTo(spaceId, id));

/** @returns whether it had not reached the other yet: now it never does. */
export async function stopWaiting(tx: Transaction, spaceId: string, mark: string): Promise<boolean> {
  const [row] = await tx.execute<{ waited: boolean }>(sql`
    select app.take_back_saying(${spaceId}, ${mark}) as waited`);
  return row?.waited ?? false;
}
