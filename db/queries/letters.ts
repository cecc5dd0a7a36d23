import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { feedEntries } from '../schema/feed.ts';
import { letterAnswers, letters, type LetterAnswerRow, type LetterRow } from '../schema/letters.ts';
import type { Transaction } from '../transaction.ts';

export type { LetterAnswerRow, LetterRow };

const one = (spaceId: string, id: string) => and(eq(letters.spaceId, spaceId), eq(letters.id, id));
const onItsWay = and(isNull(letters.sentAt), isNull(letters.takenBackAt));
/** While the space rests for its author, nothing leaves; once it has ended, nothing does any more. */
const isOpen = sql`app.is_open(${letters.spaceId}, ${letters.authorId})`;

/** A letter one may know of. */
export async function find(tx: Transaction, spaceId: string, id: string): Promise<LetterRow | undefined> {
  const [row] = await tx.select().from(letters).where(one(spaceId, id));
  return row;
}

/** Those one may know of, but for those taken back: by when they went or will go, newest first. */
export const list = (tx: Transaction, spaceId: string): Promise<LetterRow[]> =>
  tx
    .select()
    .from(letters)
    .where(and(eq(letters.spaceId, spaceId), isNull(letters.takenBackAt)))
    .orderBy(desc(sql`coalesce(${letters.sentAt}, ${letters.leavesAt})`), desc(letters.id));

export async function countOf(tx: Transaction, authorId: string): Promise<number> {
  const [row] = await tx.select({ letters: count() }).from(letters).where(eq(letters.authorId, authorId));
  return row?.letters ?? 0;
}

/** @returns false when the id is in use. */
export async function insert(tx: Transaction, row: LetterRow): Promise<boolean> {
  const kept = await tx.insert(letters).values(row).onConflictDoNothing().returning({ id: letters.id });
  return kept.length === 1;
}

/** @returns false when it has gone, or was taken back before. */
export async function takeBack(tx: Transaction, spaceId: string, id: string, at: Date): Promise<boolean> {
  const taken = await tx
    .update(letters)
    .set({ takenBackAt: at })
    .where(and(one(spaceId, id), onItsWay))
    .returning({ id: letters.id });
  return taken.length === 1;
}

/** A rule its author agreed to holds it for longer. */
export const postpone = (tx: Transaction, spaceId: string, id: string, until: Date) =>
  tx
    .update(letters)
    .set({ leavesAt: until })
    .where(and(one(spaceId, id), onItsWay));

/** @returns false when it has gone, was taken back, or nothing can leave the space now. */
export async function send(tx: Transaction, spaceId: string, id: string, at: Date): Promise<boolean> {
  const sent = await tx
    .update(letters)
    .set({ sentAt: at })
    .where(and(one(spaceId, id), onItsWay, isOpen))
    .returning({ id: letters.id });
  return sent.length === 1;
}

export interface Due extends Record<string, unknown> {
  readonly accountId: string;
  readonly spaceId: string;
  readonly id: string;
}

/** Letters whose time has come, and whose they are, for the clock's hand. */
export const listDue = async (tx: Transaction, now: Date, limit: number): Promise<Due[]> =>
  tx.execute<Due>(sql`
    select feed_counter.account_id as "accountId", letter.space_id as "spaceId", letter.id
      from app.letter
      join app.feed_counter on feed_counter.member_id = letter.author_id
     where letter.leaves_at <= ${now.toISOString()} and letter.sent_at is null and letter.taken_back_at is null
       and app.is_open(letter.space_id, letter.author_id)
     order by letter.leaves_at
     limit ${limit}`);

interface ForOther {
  readonly spaceId: string;
  readonly letterId: string;
  /** Of what waits. */
  readonly id: string;
  readonly kind: 'letter:delivered' | 'letter:answer_shown';
  readonly detail: object;
  readonly actHash: string | null;
}

/** What the other is to have waits for the clock's hand, however they may be reached. */
export const waitForOther = (
  tx: Transaction,
  { spaceId, letterId, id, kind, detail, actHash }: ForOther,
  at: Date,
) =>
  tx.execute(sql`
    select app.wait_for_other(${spaceId}, ${letterId}, ${id}, ${kind}, ${JSON.stringify(detail)}::jsonb,
      ${actHash}, ${at.toISOString()})`);

/** When the last letter was delivered to someone. */
export async function findLastDelivery(tx: Transaction, memberId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: feedEntries.at })
    .from(feedEntries)
    // Spelled out: the planner finds its index only by this very word.
    .where(and(eq(feedEntries.memberId, memberId), sql`${feedEntries.kind} = 'letter:delivered'`))
    .orderBy(desc(feedEntries.position))
    .limit(1);
  return row?.at ?? null;
}

/** What one says of letters, and what has reached one of what the other says. */
export const listAnswers = (tx: Transaction, memberId: string): Promise<LetterAnswerRow[]> =>
  tx.select().from(letterAnswers).where(eq(letterAnswers.memberId, memberId));

export async function findAnswer(
  tx: Transaction,
  { memberId, letterId, isOwn }: Pick<LetterAnswerRow, 'memberId' | 'letterId' | 'isOwn'>,
): Promise<LetterAnswerRow | undefined> {
  const [row] = await tx
    .select()
    .from(letterAnswers)
    .where(
      and(
        eq(letterAnswers.memberId, memberId),
        eq(letterAnswers.letterId, letterId),
        eq(letterAnswers.isOwn, isOwn),
      ),
    );
  return row;
}

export const setAnswer = (tx: Transaction, row: LetterAnswerRow) => {
  const { epoch, envelope, act, answeredAt } = row;
  return tx
    .insert(letterAnswers)
    .values(row)
    .onConflictDoUpdate({
      target: [letterAnswers.memberId, letterAnswers.letterId, letterAnswers.isOwn],
      set: { epoch, envelope, act, answeredAt },
    });
};

/** @returns false when there was none. */
export async function removeAnswer(
  tx: Transaction,
  { memberId, letterId, isOwn }: Pick<LetterAnswerRow, 'memberId' | 'letterId' | 'isOwn'>,
): Promise<boolean> {
  const removed = await tx
    .delete(letterAnswers)
    .where(
      and(
        eq(letterAnswers.memberId, memberId),
        eq(letterAnswers.letterId, letterId),
        eq(letterAnswers.isOwn, isOwn),
      ),
    )
    .returning({ id: letterAnswers.letterId });
  return removed.length === 1;
}
