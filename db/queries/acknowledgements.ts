import { eq } from 'drizzle-orm';
import { acknowledgements, acknowledgementsShared } from '../schema/spaces.ts';
import type { Transaction } from '../transaction.ts';

export async function find(tx: Transaction, memberId: string) {
  const [row] = await tx.select().from(acknowledgements).where(eq(acknowledgements.memberId, memberId));
  return row;
}

export const write = (tx: Transaction, row: typeof acknowledgements.$inferInsert) => {
  const { epoch, envelope, act } = row;
  return tx
    .insert(acknowledgements)
    .values(row)
    .onConflictDoUpdate({ target: acknowledgements.memberId, set: { epoch, envelope, act } });
};

export async function areShared(tx: Transaction, spaceId: string): Promise<boolean> {
  const shared = eq(acknowledgementsShared.spaceId, spaceId);
  return (await tx.$count(acknowledgementsShared, shared)) === 1;
}

export const share = (tx: Transaction, spaceId: string, sharedAt: Date) =>
  tx.insert(acknowledgementsShared).values({ spaceId, sharedAt });
