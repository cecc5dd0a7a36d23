import { reachingKinds } from '@footbridge/domain';
import { and, eq, inArray, isNotNull, isNull, gte, asc, desc, sql } from 'drizzle-orm';
import { feedEntries } from '../schema/feed.ts';
import { waitings } from '../schema/limits.ts';
import { messages } from '../schema/messages.ts';
import type { Transaction } from '../transaction.ts';

const own = (memberId: string) => and(eq(waitings.memberId, memberId), isNull(waitings.putAwayAt));

/** In one moment, what happened in a conversation counts for itself. */
const inOrder = [
  asc(waitings.since),
  asc(waitings.writtenPosition),
  sql`(${waitings.detail} #>> '{said,number}')::int`,
];

/** What was sent to one and has not arrived, in the order in which it was sent. */
export const list = (tx: Transaction, memberId: string) =>
  tx
    .select()
    .from(waitings)
    .where(own(memberId))
    .orderBy(...inOrder);

export type WaitingRow = Awaited<ReturnType<typeof list>>[number];

/** What happened in a conversation and has not arrived, also what one has put away, in order. */
export const listOfDialogue = (tx: Transaction, memberId: string, dialogue: string): Promise<WaitingRow[]> =>
  tx
    .select()
    .from(waitings)
    .where(and(eq(waitings.memberId, memberId), sql`${waitings.detail} ->> 'dialogue' = ${dialogue}`))
    .orderBy(...inOrder);

/** When one was last reached in a space. */
export async function findLastArrival(
  tx: Transaction,
  spaceId: string,
  memberId: string,
): Promise<Date | null> {
  const [row] = await tx
    .select({ at: feedEntries.at })
    .from(feedEntries)
    .leftJoin(messages, and(eq(messages.spaceId, spaceId), eq(messages.id, feedEntries.messageId)))
    .where(
      and(
        eq(feedEntries.memberId, memberId),
        inArray(feedEntries.kind, [...reachingKinds, 'letter:delivered']),
        // Whoever wrote it, where both have the entry.
        sql`coalesce(${messages.authorId}::text, ${feedEntries.detail} ->> 'member',
              ${feedEntries.detail} #>> '{neutral,by}', '') <> ${memberId}`,
      ),
    )
    .orderBy(desc(feedEntries.position))
    .limit(1);
  return row?.at ?? null;
}

export const decideAgainAt = (tx: Transaction, memberId: string, until: Date | null) =>
  tx
    .update(waitings)
    .set({ until })
    .where(and(own(memberId), isNotNull(waitings.until)));

/** What was sent since then waits for its reader's own word. */
export const keepForReader = (tx: Transaction, memberId: string, since: Date) =>
  tx
    .update(waitings)
    .set({ until: null })
    .where(and(own(memberId), gte(waitings.since, since)));

/** They wait no more. */
export const arrived = (tx: Transaction, memberId: string, ids: readonly string[]) =>
  tx.delete(waitings).where(and(eq(waitings.memberId, memberId), inArray(waitings.id, [...ids])));

export const decideThoseAgainAt = (
  tx: Transaction,
  memberId: string,
  ids: readonly string[],
  until: Date | null,
) =>
  tx
    .update(waitings)
    .set({ until })
    .where(and(own(memberId), inArray(waitings.id, [...ids])));

/** They never arrive. */
export const putAway = (tx: Transaction, memberId: string, ids: readonly string[], at: Date) =>
  tx
    .update(waitings)
    .set({ putAwayAt: at })
    .where(and(own(memberId), inArray(waitings.id, [...ids])));

export interface Due extends Record<string, unknown> {
  readonly accountId: string;
  readonly memberId: string;
  readonly spaceId: string;
}

/** For whom something is to be decided now, for the clock's hand. */
export const listDue = async (tx: Transaction, now: Date, limit: number): Promise<Due[]> =>
  tx.execute<Due>(sql`
    select account_id as "accountId", member_id as "memberId", space_id as "spaceId"
      from app.due(${now.toISOString()}, ${limit})`);
