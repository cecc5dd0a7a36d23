import type { DialogueEvent } from '@footbridge/domain';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import {
  dialogueEvents,
  dialogues,
  dialogueWords,
  type DialogueEventRow,
  type DialogueRow,
  type DialogueWordsRow,
} from '../schema/dialogues.ts';
import type { Transaction } from '../transaction.ts';

export type { DialogueEventRow, DialogueRow, DialogueWordsRow };

/** A conversation one may know of. */
export async function find(tx: Transaction, spaceId: string, id: string): Promise<DialogueRow | undefined> {
  const [row] = await tx
    .select()
    .from(dialogues)
    .where(and(eq(dialogues.spaceId, spaceId), eq(dialogues.id, id)));
  return row;
}

/** Those one may know of. */
export const list = (tx: Transaction, spaceId: string): Promise<DialogueRow[]> =>
  tx.select().from(dialogues).where(eq(dialogues.spaceId, spaceId));

export const countOpen = (tx: Transaction, askerId: string): Promise<number> =>
  tx.$count(dialogues, and(eq(dialogues.askerId, askerId), eq(dialogues.isOver, false)));

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

/** What one may know of what happened, in order. */
export const listEvents = (tx: Transaction, spaceId: string): Promise<DialogueEventRow[]> =>
  tx
    .select()
    .from(dialogueEvents)
    .where(eq(dialogueEvents.spaceId, spaceId))
    .orderBy(asc(dialogueEvents.dialogueId), asc(dialogueEvents.place));

export const listWords = (tx: Transaction, spaceId: string): Promise<DialogueWordsRow[]> =>
  tx.select().from(dialogueWords).where(eq(dialogueWords.spaceId, spaceId));

export const findWords = (tx: Transaction, dialogueId: string, ids: readonly string[]) =>
  tx
    .select()
    .from(dialogueWords)
    .where(and(eq(dialogueWords.dialogueId, dialogueId), inArray(dialogueWords.id, [...ids])));

/** @returns false when the id is in use. */
export async function insert(tx: Transaction, row: DialogueRow): Promise<boolean> {
  const kept = await tx.insert(dialogues).values(row).onConflictDoNothing().returning({ id: dialogues.id });
  return kept.length === 1;
}

export const addEvents = (tx: Transaction, rows: readonly DialogueEventRow[]) =>
  tx.insert(dialogueEvents).values([...rows]);

export const addWords = (tx: Transaction, row: DialogueWordsRow) => tx.insert(dialogueWords).values(row);

export const setStanding = (
  tx: Transaction,
  { spaceId, id }: Pick<DialogueRow, 'spaceId' | 'id'>,
  { isOver, dueAt }: Pick<DialogueRow, 'isOver' | 'dueAt'>,
) =>
  tx
    .update(dialogues)
    .set({ isOver, dueAt })
    .where(and(eq(dialogues.spaceId, spaceId), eq(dialogues.id, id)));

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
