import type { Dialogue, DialogueEvent, DialogueSeat } from '@footbridge/domain';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import {
  dialogueEvents,
  dialogues,
  dialogueWords,
  type DialogueEventRow,
  type DialogueRow,
  type DialogueWordsRow,
} from '../schema/dialogues.ts';
import type { Statement, Transaction } from '../transaction.ts';
import type { Place } from './feed.ts';

export type { DialogueEventRow, DialogueRow, DialogueWordsRow };

/** A conversation one may know of. */
export async function find(tx: Transaction, spaceId: string, id: string): Promise<DialogueRow | undefined> {
  const [row] = await tx
    .select()
    .from(dialogues)
    .where(and(eq(dialogues.spaceId, spaceId), eq(dialogues.id, id)));
  return row;
}

/** Those one may know of. Always in one order: that in which rows lie would tell which was written, and by whom. */
export const list = (tx: Transaction, spaceId: string): Promise<DialogueRow[]> =>
  tx.select().from(dialogues).where(eq(dialogues.spaceId, spaceId)).orderBy(asc(dialogues.id));

export const countOpen = (tx: Transaction, askerId: string): Promise<number> =>
  tx.$count(dialogues, and(eq(dialogues.askerId, askerId), eq(dialogues.isOver, false)));

/** How many one asked for in a space since then, whatever has become of them. */
export async function countAsked(
  tx: Transaction,
  { spaceId, askerId }: Pick<DialogueRow, 'spaceId' | 'askerId'>,
  since: Date,
): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count
      from app.dialogue
      join app.dialogue_event proposal
        on proposal.space_id = dialogue.space_id and proposal.dialogue_id = dialogue.id and proposal.place = 1
     where dialogue.space_id = ${spaceId} and dialogue.asker_id = ${askerId}
       and (proposal.event ->> 'at')::bigint > ${since.getTime()}`);
  return row?.count ?? 0;
}

/** Everything that happened in it, in order: to decide by, and not to hand out. */
export async function readEvents(
  tx: Transaction,
  { spaceId, id }: Pick<DialogueRow, 'spaceId' | 'id'>,
): Promise<DialogueEvent[]> {
  const rows = await tx.execute<{ event: DialogueEvent }>(
    sql`select event from app.dialogue_events(${spaceId}, ${id})`,
  );
  return rows.map(({ event }) => event);
}

/** What one may know of what happened, in order; in one conversation, or in all. */
export const listEvents = (tx: Transaction, spaceId: string, id?: string): Promise<DialogueEventRow[]> =>
  tx
    .select()
    .from(dialogueEvents)
    .where(and(eq(dialogueEvents.spaceId, spaceId), id ? eq(dialogueEvents.dialogueId, id) : undefined))
    .orderBy(asc(dialogueEvents.dialogueId), asc(dialogueEvents.place));

/** Those of these words that one may know of. */
export const listWords = (
  tx: Transaction,
  spaceId: string,
  ids: readonly string[],
): Promise<DialogueWordsRow[]> =>
  tx
    .select()
    .from(dialogueWords)
    .where(and(eq(dialogueWords.spaceId, spaceId), inArray(dialogueWords.id, [...ids])));

export const findWords = (tx: Transaction, dialogueId: string, ids: readonly string[]) =>
  tx
    .select()
    .from(dialogueWords)
    .where(and(eq(dialogueWords.dialogueId, dialogueId), inArray(dialogueWords.id, [...ids])));

/** What a move is decided by. */
export interface ReadyToMove extends Record<string, unknown> {
  readonly epoch: number;
  readonly rekeyDue: boolean;
  readonly memberId: string;
  readonly signingKey: string;
  /** Neither away nor, as far as they see, in a space that rests or has ended. */
  readonly mayWrite: boolean;
  /** Null: there is no such conversation. */
  readonly askerId: string | null;
  readonly askedId: string | null;
  /** Null: nothing was kept of it but its events. */
  readonly state: Dialogue | null;
  /** The place of the last. */
  readonly events: number;
  /** The first that happened by an act of this id. */
  readonly earlier: DialogueEvent | null;
  /** Something of it has not reached whoever asks, or they put it away. */
  readonly waits: boolean;
}

/** Waits for whoever else acts in the space, and asks all of it in one statement. Undefined without a seat. */
export async function readyToMove(
  tx: Transaction,
  { space, dialogue, id }: { space: string; dialogue: string; id: string | null },
): Promise<ReadyToMove | undefined> {
  const [row] = await tx.execute<ReadyToMove>(sql`
    select epoch, rekey_due as "rekeyDue", member_id as "memberId", signing_key as "signingKey",
           may_write as "mayWrite", asker_id as "askerId", asked_id as "askedId", state, events, earlier, waits
      from app.ready_to_move(${space}, ${dialogue}, ${id})`);
  return row;
}

/** @returns false when the id is in use. */
export async function insert(tx: Transaction, row: DialogueRow): Promise<boolean> {
  const kept = await tx.insert(dialogues).values(row).onConflictDoNothing().returning({ id: dialogues.id });
  return kept.length === 1;
}

export interface Moved extends Pick<DialogueRow, 'spaceId' | 'id' | 'isOver' | 'dueAt'> {
  /** The place of the last event there was. */
  readonly before: number;
  /** Of whose transaction it is. */
  readonly words: Omit<DialogueWordsRow, 'spaceId' | 'dialogueId' | 'authorId'> | null;
  readonly events: readonly {
    readonly event: DialogueEvent;
    /** Null: for both of the two. Otherwise the one of them, or the neutral, whose it is. */
    readonly onlyFor: string | null;
    readonly forNeutral: boolean;
  }[];
  /** How it stands since. */
  readonly state: Dialogue;
  readonly entries: readonly Entry[];
}

/** What one of the two is told of a move. */
interface Entry {
  readonly member: string;
  readonly kind: string;
  readonly detail: object;
}

export type Placed = Place & { readonly entry: number };

/** Everything one move writes. @returns where its entries stand, by their index; those that have a reader and do not wait. */
export const keep = (
  tx: Transaction,
  { spaceId, id, before, words, events, state, isOver, dueAt, entries }: Moved,
  at: Date,
): Promise<Placed[]> =>
  tx.execute<Placed & Record<string, unknown>>(sql`
    select entry, account_id as "accountId", member_id as "memberId", position::int
      from app.keep_moves(${spaceId}, ${id}, ${before}, ${at.toISOString()},
        ${words && JSON.stringify(words)}::text::jsonb, ${JSON.stringify(events)}::text::jsonb,
        ${JSON.stringify(state)}::text::jsonb, ${isOver}, ${dueAt?.toISOString() ?? null},
        ${JSON.stringify(entries)}::text::jsonb)`);

/** What a move was decided by, without asking: that it is still so. */
export interface Premise {
  /** Whose move it is. */
  readonly accountId: string;
  readonly act: string;
  readonly signingKey: string;
  readonly state: Dialogue;
}

/**
 * The same as a transaction by itself, if everything it was decided by is still so. Otherwise, and where something of the
 * conversation waits for whoever moves, nothing is done and nothing returned.
 */
export const keepIf = (
  { accountId, act, signingKey, state: known }: Premise,
  { spaceId, id, before, words, events, state, isOver, dueAt, entries }: Moved,
  at: Date,
): Statement<Placed> => ({
  text: `select entry, account_id as "accountId", member_id as "memberId", position::int
           from app.keep_moves_if($1, $2, $3, $4::text::jsonb, $5, $6, $7, $8, $9::text::jsonb, $10::text::jsonb,
                                  $11::text::jsonb, $12, $13, $14::text::jsonb)`,
  values: [
    accountId,
    act,
    signingKey,
    JSON.stringify(known),
    spaceId,
    id,
    before,
    at.toISOString(),
    words && JSON.stringify(words),
    JSON.stringify(events),
    JSON.stringify(state),
    isOver,
    dueAt?.toISOString() ?? null,
    JSON.stringify(entries),
  ],
});

/** The entries alone, of what was kept a moment ago. */
export const tellMoves = (
  tx: Transaction,
  { spaceId, id, entries }: Pick<Moved, 'spaceId' | 'id' | 'entries'>,
  at: Date,
): Promise<Placed[]> =>
  tx.execute<Placed & Record<string, unknown>>(sql`
    select entry, account_id as "accountId", member_id as "memberId", position::int
      from app.tell_moves(${spaceId}, ${id}, ${at.toISOString()}, ${JSON.stringify(entries)}::text::jsonb)`);

export interface Due extends Record<string, unknown> {
  readonly accountId: string;
  readonly spaceId: string;
  readonly id: string;
}

/** Conversations in which time brings something, and one of the two, for the clock's hand. */
export const listDue = async (tx: Transaction, now: Date, limit: number): Promise<Due[]> =>
  tx.execute<Due>(sql`
    select distinct on (dialogue.due_at, dialogue.id)
           feed_counter.account_id as "accountId", dialogue.space_id as "spaceId", dialogue.id
      from app.dialogue
      join app.feed_counter on feed_counter.member_id in (dialogue.asker_id, dialogue.asked_id)
     where dialogue.due_at <= ${now.toISOString()} and feed_counter.account_id is not null
     order by dialogue.due_at, dialogue.id, (feed_counter.member_id = dialogue.asker_id) desc
     limit ${limit}`);

/** Who of these is here now, of all in a live conversation. */
export const noteHere = (tx: Transaction, accountIds: readonly string[], at: Date) =>
  tx.execute(sql`select app.note_here(${sql.param(accountIds)}, ${at.toISOString()})`);

/** A room is to rest at a time, and not with another that rests now. */
export const restLater = (tx: Transaction, { spaceId, id }: Pick<DialogueRow, 'spaceId' | 'id'>, at: Date) =>
  tx.execute(sql`select app.rest_later(${spaceId}, ${id}, ${at.toISOString()})`);

/** That time has come. */
export const restsNow = (tx: Transaction, { spaceId, id }: Pick<DialogueRow, 'spaceId' | 'id'>) =>
  tx.execute(sql`select app.rests_now(${spaceId}, ${id})`);

/** Rooms for which it has, for the clock's hand. */
export const listResting = async (tx: Transaction, now: Date, limit: number): Promise<Due[]> =>
  tx.execute<Due>(sql`
    select account_id as "accountId", space_id as "spaceId", id
      from app.rests_due(${now.toISOString()}, ${limit})`);

export interface Lost extends Due {
  /** When each of those in it was there; null: not once while it ran. */
  readonly seenAt: Readonly<Record<DialogueSeat, string | null>>;
}

/** Live conversations in which nothing moved since then, and one of those in it was not there since. */
export const listLost = async (tx: Transaction, since: Date, limit: number): Promise<Lost[]> =>
  tx.execute<Lost>(sql`
    select account_id as "accountId", space_id as "spaceId", id,
           json_build_object('a', asker_seen, 'b', asked_seen, 'neutral', neutral_seen) as "seenAt"
      from app.lost_rooms(${since.toISOString()}, ${limit})`);
