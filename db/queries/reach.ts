import { reachAtFirst, type OwnReach, type Pace } from '@footbridge/domain';
import { eq } from 'drizzle-orm';
import { reaches, shown } from '../schema/limits.ts';
import type { Transaction } from '../transaction.ts';

/** How one may be reached; without limits until one sets them. */
export async function find(tx: Transaction, memberId: string): Promise<Omit<OwnReach, 'shown'>> {
  const [row] = await tx.select().from(reaches).where(eq(reaches.memberId, memberId));
  if (!row) return reachAtFirst;
  const { pace, live, letters, quietFrom: from, quietTo: to, quietZone: zone } = row;
  return { pace, live, letters, quietHours: from && to && zone ? { from, to, zone } : null };
}

/** The pace the other sees, if any. */
export async function findShown(tx: Transaction, memberId: string): Promise<Pace | null> {
  const [row] = await tx.select({ pace: shown.pace }).from(shown).where(eq(shown.memberId, memberId));
  return row?.pace ?? null;
}

export const set = (
  tx: Transaction,
  { memberId, spaceId }: { memberId: string; spaceId: string },
  { pace, quietHours, letters, live, shown: isShown }: OwnReach,
) => {
  const { from = null, to = null, zone = null } = quietHours ?? {};
  const row = { pace, live, letters, quietFrom: from, quietTo: to, quietZone: zone };
  const seen = { pace: isShown ? pace : null };
  return Promise.all([
    tx
      .insert(reaches)
      .values({ memberId, ...row })
      .onConflictDoUpdate({ target: reaches.memberId, set: row }),
    tx
      .insert(shown)
      .values({ memberId, spaceId, ...seen })
      .onConflictDoUpdate({ target: shown.memberId, set: seen }),
  ]);
};
