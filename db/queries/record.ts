import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { recordActs } from '../schema/acts.ts';
import { messages } from '../schema/messages.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Enters acts that all members may see from now on. One that is there already stays as it is. A message's own act is in
 * the record by being sent: it stands in its row.
 */
export const add = (tx: Transaction, ...acts: (typeof recordActs.$inferInsert)[]) =>
  tx.insert(recordActs).values(acts).onConflictDoNothing();

/** @returns those of the hashes that are in the record. */
export async function known(
  tx: Transaction,
  spaceId: string,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const acts = tx
    .select({ hash: recordActs.hash })
    .from(recordActs)
    .where(and(eq(recordActs.spaceId, spaceId), inArray(recordActs.hash, [...hashes])));
  const sent = tx
    .select({ hash: messages.actHash })
    .from(messages)
    .where(
      and(eq(messages.spaceId, spaceId), inArray(messages.actHash, [...hashes]), isNotNull(messages.sentAt)),
    );
  const rows = await union(acts, sent);
  return new Set(rows.map(({ hash }) => hash));
}

/** All but the acts of messages and letters, which come with them, and of what has not arrived; oldest first. */
export const listBesideMessages = (tx: Transaction, spaceId: string) =>
  tx
    .select({ author: recordActs.memberId, act: recordActs.act })
    .from(recordActs)
    .where(
      and(
        eq(recordActs.spaceId, spaceId),
        sql`${recordActs.act} ->> 'kind' not in ('message:send', 'letter:hand_over')`,
        sql`not exists (select from app.waiting where waiting.act_hash = ${recordActs.hash})`,
      ),
    )
    .orderBy(asc(recordActs.recordedAt), asc(recordActs.hash));
