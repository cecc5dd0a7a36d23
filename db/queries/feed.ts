import type { FeedKind } from '@footbridge/domain';
import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import { feedEntries } from '../schema/feed.ts';
import { messages, type MessageContent } from '../schema/messages.ts';
import type { Transaction } from '../transaction.ts';
import { ownMemberId } from './spaces.ts';

/** Where an entry stands in one member's feed. Only the reader's own place is ever told to a reader. */
export interface Place {
  /** Null where nobody is to be woken. */
  readonly accountId: string | null;
  readonly memberId: string;
  readonly position: number;
}

export interface NewEntry {
  readonly kind: FeedKind;
  readonly messageId?: string;
  readonly detail?: object;
  /** The name in the record of what it tells, where that is an act. */
  readonly actHash?: string | undefined;
}

/** Adds an entry to one's own feed, to everyone else's in the space, or to all; where it has to wait, it does. */
export const append = async (
  tx: Transaction,
  spaceId: string,
  audience: 'own' | 'others' | 'all',
  { kind, messageId, detail, actHash }: NewEntry,
  at: Date,
): Promise<Place[]> =>
  tx.execute<Place & Record<string, unknown>>(sql`
    select account_id as "accountId", member_id as "memberId", position::int
      from app.append_feed(${spaceId}, ${audience}, ${kind}, ${messageId ?? null},
        ${detail ? JSON.stringify(detail) : null}::jsonb, ${at.toISOString()}, ${actHash ?? null})`);

export interface FeedRow {
  readonly position: number;
  readonly kind: FeedKind;
  readonly at: Date;
  readonly detail: object | null;
  readonly messageId: string | null;
  readonly message: MessageContent | null;
}

/** One's own entries after a position, in order. */
export const after = (
  tx: Transaction,
  spaceId: string,
  position: number,
  limit: number,
): Promise<FeedRow[]> =>
  tx
    .select({
      position: feedEntries.position,
      kind: feedEntries.kind,
      at: feedEntries.at,
      detail: feedEntries.detail,
      messageId: feedEntries.messageId,
      message: getTableColumns(messages),
    })
    .from(feedEntries)
    .leftJoin(messages, and(eq(messages.spaceId, spaceId), eq(messages.id, feedEntries.messageId)))
    .where(and(eq(feedEntries.memberId, ownMemberId(spaceId)), gt(feedEntries.position, position)))
    .orderBy(asc(feedEntries.position))
    .limit(limit);
