import type { Envelope, Phase } from '@footbridge/domain';
import { and, desc, eq, getTableColumns, isNull, lt, lte, sql } from 'drizzle-orm';
import { DatabaseFailure } from '../failure.ts';
import type { SignedAct } from '../schema/acts.ts';
import { feedEntries } from '../schema/feed.ts';
import { hiddenMessages, messages, type MessageContent, type MessageRow } from '../schema/messages.ts';
import type { Statement, Transaction } from '../transaction.ts';
import type { Place } from './feed.ts';
import { ownMemberId } from './spaces.ts';

export type { MessageContent, MessageRow };

/** What sending asks for. */
export interface ReadyToSend extends Record<string, unknown> {
  readonly phase: Phase;
  readonly epoch: number;
  readonly rekeyDue: boolean;
  readonly memberId: string;
  readonly signingKey: string;
  /** Those of the parents that are in the record. */
  readonly known: readonly string[];
  /** Nothing that one may know of was sent before under this id. */
  readonly isNew: boolean;
}

/** Waits for whoever else writes in the space, and asks all of it in one statement. Undefined without a seat. */
export async function readyToSend(
  tx: Transaction,
  { space, id, parents }: { space: string; id: string; parents: readonly string[] },
): Promise<ReadyToSend | undefined> {
  const [row] = await tx.execute<ReadyToSend>(sql`
    select phase, epoch, rekey_due as "rekeyDue", member_id as "memberId", signing_key as "signingKey",
           known, is_new as "isNew"
      from app.ready_to_send(${space}, ${id}, ${sql.param(parents)})`);
  return row;
}

export interface NewMessage {
  readonly spaceId: string;
  readonly id: string;
  readonly authorId: string;
  readonly epoch: number;
  readonly envelope: Envelope;
  readonly act: SignedAct;
  readonly actHash: string;
  readonly writtenAt: Date;
  readonly heldUntil: Date | null;
  /** For the two alone: its own key, wrapped to each of them. */
  readonly itemKeys: Readonly<Record<string, string>> | null;
}

/**
 * Keeps a message with everything that belongs to it: the row, and, unless it is held, an entry in every feed. A transaction by itself.
 * @param unheard those of its parents that are not known to be messages of the record: what once is, always is.
 * @returns where the entries stand; none, and nothing was done, when the space is not open, another key is in force, a
 * parent is not in the record, or its author is bound by rules, which have to be asked first.
 * @throws DatabaseFailure when the id is in use: see `noneIfUsed`.
 */
export function keep(accountId: string, message: NewMessage, unheard: readonly string[]): Statement<Place> {
  const values = [
    accountId,
    message.spaceId,
    message.id,
    message.authorId,
    message.epoch,
    unheard,
    message.envelope,
    JSON.stringify(message.act),
    message.actHash,
    message.writtenAt.toISOString(),
    message.heldUntil?.toISOString() ?? null,
  ];
  const columns = 'account_id as "accountId", member_id as "memberId", position::int';
  const parameters = '$1, $2, $3, $4, $5, $6, $7, $8::text::jsonb, $9, $10, $11, false';
  return message.itemKeys
    ? {
        text: `select ${columns} from app.keep_message_for_two(${parameters}, $12::text::jsonb)`,
        values: [...values, JSON.stringify(message.itemKeys)],
      }
    : { text: `select ${columns} from app.keep_message(${parameters})`, values };
}

/** Where the entries stand of a message whose id was in use: none, for nothing was done. @throws any other error */
export function noneIfUsed(error: unknown): Place[] {
  if (error instanceof DatabaseFailure && error.constraint === 'message_pkey') return [];
  throw error;
}

/** The same, as part of the transaction in which the rules were asked. */
export async function keepWithinRules(
  tx: Transaction,
  accountId: string,
  message: NewMessage,
): Promise<Place[]> {
  const { spaceId, id, authorId, epoch, envelope, act, actHash, itemKeys } = message;
  const until = message.heldUntil?.toISOString() ?? null;
  const given = sql`${accountId}, ${spaceId}, ${id}, ${authorId}, ${epoch}, ${sql.param(act.parents)}, ${envelope},
    ${JSON.stringify(act)}::text::jsonb, ${actHash}, ${message.writtenAt.toISOString()}, ${until}, true`;
  const kept = itemKeys
    ? sql`app.keep_message_for_two(${given}, ${JSON.stringify(itemKeys)}::text::jsonb)`
    : sql`app.keep_message(${given})`;
  return tx.execute<Place & Record<string, unknown>>(sql`
    select account_id as "accountId", member_id as "memberId", position::int from ${kept}`);
}

/** A message one may know of. */
export async function find(tx: Transaction, spaceId: string, id: string): Promise<MessageRow | undefined> {
  const [row] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.spaceId, spaceId), eq(messages.id, id)));
  return row;
}

/** What has been sent, newest first, before a position in one's own feed. */
export const listBefore = (
  tx: Transaction,
  spaceId: string,
  before: number | undefined,
  limit: number,
): Promise<{ message: MessageRow; position: number; hidden: boolean }[]> =>
  tx
    .select({
      message: getTableColumns(messages),
      position: feedEntries.position,
      hidden: sql<boolean>`${hiddenMessages.messageId} is not null`,
    })
    .from(feedEntries)
    .innerJoin(messages, and(eq(messages.spaceId, spaceId), eq(messages.id, feedEntries.messageId)))
    .leftJoin(
      hiddenMessages,
      and(eq(hiddenMessages.memberId, feedEntries.memberId), eq(hiddenMessages.messageId, messages.id)),
    )
    .where(
      and(
        eq(feedEntries.memberId, ownMemberId(spaceId)),
        eq(feedEntries.kind, 'message:sent'),
        before === undefined ? undefined : lt(feedEntries.position, before),
      ),
    )
    .orderBy(desc(feedEntries.position))
    .limit(limit);

/**
 * A rule its author agreed to holds it for longer.
 * @param position where its author's feed says so.
 */
export const postpone = (tx: Transaction, spaceId: string, id: string, until: Date, position: number) =>
  tx
    .update(messages)
    .set({ heldUntil: until, firstPosition: position })
    .where(and(eq(messages.spaceId, spaceId), eq(messages.id, id), isNull(messages.sentAt)));

/** @returns false when it had left, or was taken back before. */
export async function takeBack(tx: Transaction, spaceId: string, id: string, at: Date): Promise<boolean> {
  const taken = await tx
    .update(messages)
    .set({ takenBackAt: at })
    .where(
      and(
        eq(messages.spaceId, spaceId),
        eq(messages.id, id),
        isNull(messages.sentAt),
        isNull(messages.takenBackAt),
      ),
    )
    .returning({ id: messages.id });
  return taken.length === 1;
}

/** One more may read it. */
export const addItemKey = (tx: Transaction, spaceId: string, id: string, reader: string, wrap: string) =>
  tx.execute(sql`select app.open_message_to(${spaceId}, ${id}, ${reader}, ${wrap})`);

/** @returns false when it was hidden before. */
export async function hide(tx: Transaction, row: typeof hiddenMessages.$inferInsert): Promise<boolean> {
  const hidden = await tx
    .insert(hiddenMessages)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: hiddenMessages.messageId });
  return hidden.length === 1;
}

/** @returns false when it was not hidden. */
export async function show(tx: Transaction, memberId: string, id: string): Promise<boolean> {
  const shown = await tx
    .delete(hiddenMessages)
    .where(and(eq(hiddenMessages.memberId, memberId), eq(hiddenMessages.messageId, id)))
    .returning({ id: hiddenMessages.messageId });
  return shown.length === 1;
}

const waiting = {
  spaceId: messages.spaceId,
  id: messages.id,
  authorId: messages.authorId,
  heldUntil: messages.heldUntil,
  sentAt: messages.sentAt,
  takenBackAt: messages.takenBackAt,
};

/** While the space rests for its author, nothing leaves; once it has ended, nothing does any more. */
const isOpen = sql`app.is_open(${messages.spaceId}, ${messages.authorId})`;

/** Held messages whose time has come, for the clock's hand. */
export const listDue = (tx: Transaction, now: Date, limit: number) =>
  tx
    .select(waiting)
    .from(messages)
    .where(and(lte(messages.heldUntil, now), isNull(messages.sentAt), isNull(messages.takenBackAt), isOpen))
    .orderBy(messages.heldUntil)
    .limit(limit);
export type WaitingMessage = Awaited<ReturnType<typeof listDue>>[number];

/** @returns false when it has left, or was taken back. */
export async function release(tx: Transaction, spaceId: string, id: string, at: Date): Promise<boolean> {
  const released = await tx
    .update(messages)
    .set({ sentAt: at })
    .where(
      and(
        eq(messages.spaceId, spaceId),
        eq(messages.id, id),
        isNull(messages.sentAt),
        isNull(messages.takenBackAt),
        isOpen,
      ),
    )
    .returning({ id: messages.id });
  return released.length === 1;
}
