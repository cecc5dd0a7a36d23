import type { Dialogue, DialogueEvent, Envelope } from '@footbridge/domain';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { SignedAct } from '../schema/acts.ts';
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
  /** Whether the space shows as resting, or as ended. */
  readonly resting: boolean;
  readonly ended: boolean;
  readonly askerId: string;
  readonly askedId: string;
  /** Null: nothing was kept of it but its events. */
  readonly state: Dialogue | null;
  /** The place of the last. */
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
    select space_id as "spaceId", epoch, signing_key as "signingKey", resting, ended,
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

/** The conversations one is the neutral of, always in one order. */
export const list = (tx: Transaction, guestId: string) =>
  tx.select().from(dialogues).where(eq(dialogues.neutralId, guestId)).orderBy(asc(dialogues.id));

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

export interface PastRow extends Record<string, unknown> {
  readonly guest: string;
  readonly space: string;
  readonly note: Envelope;
  readonly admittedAt: string;
  readonly endedAt: string;
  readonly metOn: number[];
  /** Members to whom a closing note went. */
  readonly noted: string[];
  /** The two. */
  readonly members: string[];
}

/** The seats one held as a neutral, newest first. */
export const listPast = async (tx: Transaction): Promise<PastRow[]> =>
  tx.execute<PastRow>(sql`
    select past.guest_id as guest, past.space_id as space, past.note, app.instant(past.admitted_at) as "admittedAt",
           app.instant(past.ended_at) as "endedAt", past.met_on as "metOn",
           array[past.told ->> 'by', past.told #>> '{admission,by}'] as members,
           array(select note.member_id from app.closing_note note where note.guest_id = past.guest_id) as noted
      from app.past_neutral past
     where past.account_id = (select app.account_id())
     order by past.ended_at desc`);

interface ClosingNote {
  readonly guest: string;
  readonly member: string;
  readonly envelope: Envelope;
  readonly wrap: string;
}

export const addNote = (tx: Transaction, { guest, member, envelope, wrap }: ClosingNote, at: Date) =>
  tx.execute(sql`
    insert into app.closing_note (guest_id, space_id, member_id, envelope, wrap, noted_at, told)
    select guest_id, space_id, ${member}, ${envelope}, ${wrap}, ${at.toISOString()}, told
      from app.past_neutral where guest_id = ${guest}`);

/** What the two were told of a neutral: as in the contract. */
interface NeutralTold {
  readonly id: string;
  readonly by: string;
  readonly proposedAt: string;
  readonly publicKeys: { readonly agreement: string; readonly signing: string };
  readonly sealed: { readonly epoch: number; readonly envelope: Envelope };
  readonly act: SignedAct;
  readonly admission: {
    readonly by: string;
    readonly act: SignedAct;
    readonly at: string;
    readonly firstEpoch: number;
  };
}

export interface NoteRow extends Record<string, unknown> {
  /** Both yeses, and whom they were for. */
  readonly neutral: NeutralTold;
  readonly envelope: Envelope;
  readonly wrap: string;
  readonly at: string;
}

/** Closing notes to one member, newest first. */
export const listNotes = async (tx: Transaction, memberId: string): Promise<NoteRow[]> =>
  tx.execute<NoteRow>(sql`
    select told as neutral, envelope, wrap, app.instant(noted_at) as at
      from app.closing_note where member_id = ${memberId} order by noted_at desc`);
