import type { Dialogue, DialogueEvent } from '@footbridge/domain';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import {
  dialogueEvents,
  dialogueKeys,
  dialogues,
  dialogueWords,
  type DialogueKeyRow,
} from '../schema/dialogues.ts';
import type { Transaction } from '../transaction.ts';

export type { DialogueKeyRow };

/** What a neutral's act is decided by. */
export interface ReadyToModerate extends Record<string, unknown> {
  readonly spaceId: string;
  readonly epoch: number;
  readonly signingKey: string;
  /** False where it shows that one of the two is away or has ended it. */
  readonly mayWrite: boolean;
  readonly askerId: string;
  readonly askedId: string;
  readonly state: Dialogue;
  /** How many there are. */
  readonly events: number;
  /** The first that happened by an act of this id. */
  readonly earlier: DialogueEvent | null;
}

/**
 * Waits for whoever else acts in the space, and asks all of it in one statement. Undefined for whoever does not sit in that
 * conversation, and before both said yes to it.
 */
export async function ready(
  tx: Transaction,
  { guest, dialogue, id }: { guest: string; dialogue: string; id: string | null },
): Promise<ReadyToModerate | undefined> {
  const [row] = await tx.execute<ReadyToModerate>(sql`
    select space_id as "spaceId", epoch, signing_key as "signingKey", may_write as "mayWrite",
           asker_id as "askerId", asked_id as "askedId", state, events, earlier
      from app.ready_to_moderate(${guest}, ${dialogue}, ${id})`);
  return row;
}

/** Who sits in a conversation as its neutral, for those who are in it. The account is to be woken, and told to nobody. */
export interface Sitting extends Record<string, unknown> {
  readonly guestId: string;
  readonly accountId: string;
}

export async function findNeutral(
  tx: Transaction,
  { spaceId, id }: { spaceId: string; id: string },
): Promise<Sitting | undefined> {
  const [row] = await tx.execute<Sitting>(sql`
    select guest_id as "guestId", account_id as "accountId" from app.neutral_of(${spaceId}, ${id})`);
  return row;
}

/** Conversations that both said yes to with this neutral and that go on. For all who are in them. */
export const listOpen = (tx: Transaction, guestId: string): Promise<{ spaceId: string; id: string }[]> =>
  tx
    .select({ spaceId: dialogues.spaceId, id: dialogues.id })
    .from(dialogues)
    .where(
      and(eq(dialogues.neutralId, guestId), eq(dialogues.isOver, false), eq(dialogues.wasAccepted, true)),
    );

/** The conversations one is the neutral of. */
export const list = (tx: Transaction, guestId: string) =>
  tx.select().from(dialogues).where(eq(dialogues.neutralId, guestId));

/** What one may know of what happened in some, in order. */
export const listEvents = (tx: Transaction, ids: readonly string[]) =>
  tx
    .select()
    .from(dialogueEvents)
    .where(and(inArray(dialogueEvents.dialogueId, [...ids]), eq(dialogueEvents.forNeutral, true)))
    .orderBy(asc(dialogueEvents.dialogueId), asc(dialogueEvents.place));

export const listWords = (tx: Transaction, ids: readonly string[]) =>
  tx
    .select()
    .from(dialogueWords)
    .where(inArray(dialogueWords.dialogueId, [...ids]));

/** Copies of the keys of words, for whoever may know of the words. */
export const listKeys = (
  tx: Transaction,
  ids: readonly string[],
  readerId: string,
): Promise<DialogueKeyRow[]> =>
  tx
    .select()
    .from(dialogueKeys)
    .where(and(inArray(dialogueKeys.dialogueId, [...ids]), eq(dialogueKeys.readerId, readerId)));

export const listKeysInSpace = (
  tx: Transaction,
  spaceId: string,
  readerId: string,
): Promise<DialogueKeyRow[]> =>
  tx
    .select()
    .from(dialogueKeys)
    .where(and(eq(dialogueKeys.spaceId, spaceId), eq(dialogueKeys.readerId, readerId)));

/** Of all readers. */
export const findKeys = (
  tx: Transaction,
  dialogueId: string,
  words: readonly string[],
): Promise<DialogueKeyRow[]> =>
  tx
    .select()
    .from(dialogueKeys)
    .where(and(eq(dialogueKeys.dialogueId, dialogueId), inArray(dialogueKeys.wordsId, [...words])));

export const addKeys = (tx: Transaction, rows: readonly DialogueKeyRow[]) =>
  tx.insert(dialogueKeys).values([...rows]);

/** A neutral opened what is for all three. */
export const addDay = (tx: Transaction, guestId: string, spaceId: string, at: Date) =>
  tx.execute(sql`
    insert into app.neutral_day (guest_id, space_id, day)
    values (${guestId}, ${spaceId}, (${at.toISOString()}::timestamptz at time zone 'UTC')::date)
    on conflict do nothing`);

export const listDays = async (
  tx: Transaction,
  spaceId: string,
): Promise<{ neutral: string; day: string }[]> =>
  tx.execute<{ neutral: string; day: string }>(sql`
    select guest_id as neutral, day::text from app.neutral_day where space_id = ${spaceId} order by day desc`);
