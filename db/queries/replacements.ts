import { and, asc, eq, sql } from 'drizzle-orm';
import { keyReplacements, openedKeys } from '../schema/regaining.ts';
import { members, spaces } from '../schema/spaces.ts';
import type { Transaction } from '../transaction.ts';

export type ReplacementRow = typeof keyReplacements.$inferSelect;

/** Of all members, oldest first. */
export const list = (tx: Transaction, spaceId: string): Promise<ReplacementRow[]> =>
  tx
    .select()
    .from(keyReplacements)
    .where(eq(keyReplacements.spaceId, spaceId))
    .orderBy(asc(keyReplacements.epoch));

/** New keys for a member, and a number of the space's keys that nobody has. */
export const replace = (
  tx: Transaction,
  row: ReplacementRow,
  keys: { readonly agreement: string; readonly signing: string },
) =>
  Promise.all([
    tx.insert(keyReplacements).values(row),
    tx
      .update(members)
      .set({ agreementKey: keys.agreement, signingKey: keys.signing })
      .where(eq(members.id, row.memberId)),
    tx
      .update(spaces)
      .set({ epoch: row.epoch + 1, rekeyDue: true })
      .where(and(eq(spaces.id, row.spaceId), eq(spaces.epoch, row.epoch))),
  ]);

/** Whether one has opened what was before to a member since then; not to someone who was never away. */
export async function isOffered(
  tx: Transaction,
  { giverId, memberId, since }: { giverId: string; memberId: string; since: Date | undefined },
): Promise<boolean> {
  if (!since) return false;
  const given = and(eq(openedKeys.giverId, giverId), eq(openedKeys.memberId, memberId));
  return (await tx.$count(openedKeys, and(given, sql`${openedKeys.openedAt} >= ${since.toISOString()}`))) > 0;
}

export const offer = (tx: Transaction, rows: (typeof openedKeys.$inferInsert)[]) =>
  tx.insert(openedKeys).values(rows);
