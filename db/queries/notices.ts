import { and, eq, isNull, sql } from 'drizzle-orm';
import { notices } from '../schema/notices.ts';
import type { Transaction } from '../transaction.ts';

export type NoticeRow = typeof notices.$inferSelect;

const own = eq(notices.accountId, sql`(select app.account_id())`);

export async function findOwn(tx: Transaction): Promise<NoticeRow | undefined> {
  const [row] = await tx.select().from(notices).where(own);
  return row;
}

/** Asks for e-mails, at an address that goes with these hashes. A yes that was given there goes on being one. */
export async function ask(
  tx: Transaction,
  { accountId, wish, confirmHash, stopHash, decideAt }: Omit<NoticeRow, 'confirmed' | 'lastAt'>,
): Promise<{ isConfirmed: boolean }> {
  const row = { wish, confirmHash, stopHash, decideAt };
  const [kept] = await tx
    .insert(notices)
    .values({ accountId, ...row, confirmed: false })
    .onConflictDoUpdate({
      target: notices.accountId,
      set: { ...row, confirmed: sql`${notices.confirmed} and ${notices.stopHash} = excluded.stop_hash` },
    })
    .returning({ confirmed: notices.confirmed });
  return { isConfirmed: kept?.confirmed === true };
}

export const removeOwn = (tx: Transaction) => tx.delete(notices).where(own);

/** A notice on its way, and all that changed for it. */
export interface Turn {
  readonly at: Date;
  readonly lastAt: Date | null;
  readonly announced: readonly { memberId: string; from: number; to: number }[];
}

/** @returns null when one left meanwhile, or none is wished any more. */
export async function takeTurn(
  tx: Transaction,
  { lastAt }: Pick<NoticeRow, 'lastAt'>,
  at: Date,
): Promise<Turn | null> {
  const unchanged = lastAt ? eq(notices.lastAt, lastAt) : isNull(notices.lastAt);
  const taken = await tx
    .update(notices)
    .set({ lastAt: at, decideAt: at })
    .where(and(own, eq(notices.confirmed, true), unchanged))
    .returning({ id: notices.accountId });
  return taken.length === 1 ? { at, lastAt, announced: await markAnnounced(tx) } : null;
}

/** What had its turn did not leave: everything is as it was, but for who has looked since. */
export async function giveTurnBack(tx: Transaction, turn: Turn, next: Date): Promise<void> {
  const { at, lastAt, announced } = turn;
  await tx
    .update(notices)
    .set({ lastAt, decideAt: next })
    .where(and(own, eq(notices.lastAt, at)));
  for (const { memberId, from, to } of announced) {
    await tx.execute(sql`
      update app.announced set position = ${from} where member_id = ${memberId} and position = ${to}`);
  }
}

export const decideAgainAt = (tx: Transaction, at: Date) =>
  tx.update(notices).set({ decideAt: at }).where(own);

/**
 * From here on, what stands in one's feeds so far is not new any more; nothing for who wants no mail.
 * @param which all spaces, or only those that announce themselves while one is there.
 */
export const markAnnounced = async (
  tx: Transaction,
  which: 'all' | 'live' = 'all',
): Promise<{ memberId: string; from: number; to: number }[]> =>
  tx.execute<{ memberId: string; from: number; to: number }>(sql`
    with before as (
      select counter.member_id, counter.position as now_at, coalesce(announced.position, 0) as was_at
        from app.feed_counter counter
        left join app.announced on announced.member_id = counter.member_id
       where exists (select from app.notice)
         and (${which} = 'all'
              or not exists (select from app.reach
                              where reach.member_id = counter.member_id and not reach.live))
    ), written as (
      insert into app.announced (member_id, position)
        select before.member_id, before.now_at from before where before.now_at > before.was_at
      on conflict (member_id) do update set position = excluded.position
       where announced.position < excluded.position
    )
    select before.member_id as "memberId", before.was_at::int as from, before.now_at::int as to
      from before where before.now_at > before.was_at`);

/** One's seats in whose feeds something of these kinds is new, and not one's own. */
export async function listNews(tx: Transaction, kinds: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ memberId: string }>(sql`
    select seat.member_id as "memberId"
      from app.seat
      left join app.announced on announced.member_id = seat.member_id
     where seat.account_id = (select app.account_id())
       and exists (
         select from app.feed_entry entry
           left join app.message on message.space_id = seat.space_id and message.id = entry.message_id
          where entry.member_id = seat.member_id
            and entry.position > coalesce(announced.position, 0)
            and entry.kind = any (${sql.param(kinds)})
            and message.author_id is distinct from seat.member_id)`);
  return rows.map(({ memberId }) => memberId);
}

/** @param hash SHA-256 of the secret in a mail, base64url. A hash that belongs to nobody does nothing. */
export const confirm = (tx: Transaction, hash: string) =>
  tx.execute(sql`select app.confirm_notices(${hash})`);
export const stop = (tx: Transaction, hash: string) => tx.execute(sql`select app.stop_notices(${hash})`);

/** Whose notice is to be decided on, for the clock's hand. */
export async function listDue(tx: Transaction, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.execute<{ accountId: string }>(sql`
    select account_id as "accountId" from app.notices_due(${now.toISOString()}, ${limit})`);
  return rows.map(({ accountId }) => accountId);
}
