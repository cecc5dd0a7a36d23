import { nothingShown, shownStanding, type Ending, type Pause, type ShownStanding } from '@footbridge/domain';
import { and, eq, ne, sql } from 'drizzle-orm';
import { shown, standings } from '../schema/limits.ts';
import type { Transaction } from '../transaction.ts';

export interface OwnStanding {
  readonly pause: Pause | null;
  readonly ended: Ending | null;
  /** When the pause that is there began, whatever became of it since. */
  readonly pausedAt: Date | null;
}

export async function findOwn(tx: Transaction, memberId: string): Promise<OwnStanding> {
  const [row] = await tx.select().from(standings).where(eq(standings.memberId, memberId));
  if (!row) return { pause: null, ended: null, pausedAt: null };
  const { pauseKind: kind, pauseUntil: until, pausedAt, ended } = row;
  return { pause: kind && { kind, until }, ended, pausedAt };
}

/** With all that the other may see of it. */
export const change = (
  tx: Transaction,
  { memberId, spaceId }: { memberId: string; spaceId: string },
  { pause, ended, pausedAt }: OwnStanding,
) => {
  const row = { pauseKind: pause?.kind ?? null, pauseUntil: pause?.until ?? null, pausedAt, ended };
  const seen = shownStanding({ pause, ended });
  return Promise.all([
    tx
      .insert(standings)
      .values({ memberId, ...row })
      .onConflictDoUpdate({ target: standings.memberId, set: row }),
    tx
      .insert(shown)
      .values({ memberId, spaceId, ...seen })
      .onConflictDoUpdate({ target: shown.memberId, set: seen }),
  ]);
};

/** What each of the two shows, as far as one may see it. */
export const listShown = (tx: Transaction, spaceId: string) =>
  tx.select().from(shown).where(eq(shown.spaceId, spaceId));

export async function findOtherShown(
  tx: Transaction,
  spaceId: string,
  memberId: string,
): Promise<ShownStanding> {
  const [row] = await tx
    .select()
    .from(shown)
    .where(and(eq(shown.spaceId, spaceId), ne(shown.memberId, memberId)));
  return row ?? nothingShown;
}

/** Ends the links of the space and, where wished, makes the other's links elsewhere lead one nowhere. */
export const closeLinks = (tx: Transaction, spaceId: string, isBlocked: boolean, at: Date) =>
  tx.execute(sql`select app.leave_space(${spaceId}, ${isBlocked}, ${at.toISOString()})`);

/** Whether one wants no link of theirs. */
export async function isBlocked(tx: Transaction, accountId: string): Promise<boolean> {
  const rows = await tx.execute(sql`select from app.block where block.blocked_account = ${accountId}`);
  return rows.length > 0;
}
