import type { ReadinessQuestion } from '@footbridge/domain';
import { and, eq } from 'drizzle-orm';
import { jointReadiness, readiness } from '../schema/spaces.ts';
import type { Transaction } from '../transaction.ts';

export type Row = typeof readiness.$inferSelect;

export async function find(tx: Transaction, memberId: string, question: ReadinessQuestion) {
  const [row] = await tx
    .select()
    .from(readiness)
    .where(and(eq(readiness.memberId, memberId), eq(readiness.question, question)));
  return row;
}

export const answer = (tx: Transaction, row: Row) => {
  const { answer, note, answeredAt, lastYesAt } = row;
  return tx
    .insert(readiness)
    .values(row)
    .onConflictDoUpdate({
      target: [readiness.memberId, readiness.question],
      set: { answer, note, answeredAt, lastYesAt },
    });
};

/** @returns false when both had said yes before. */
export async function join(
  tx: Transaction,
  spaceId: string,
  question: ReadinessQuestion,
  joinedAt: Date,
): Promise<boolean> {
  const joined = await tx
    .insert(jointReadiness)
    .values({ spaceId, question, joinedAt })
    .onConflictDoNothing()
    .returning({ question: jointReadiness.question });
  return joined.length === 1;
}
