import { readinessAnswers, type Transaction } from '@footbridge/db';
import { isJointYes, type Phase, type ReadinessQuestion } from '@footbridge/domain';
import { tell, type Told } from '../feed/tell.ts';
import type { BothSides } from './both-sides.ts';

/** Tells both when both have said yes, once. */
export async function joinReadiness(
  tx: Transaction,
  space: string,
  phase: Phase,
  { own, other }: BothSides,
  question: ReadinessQuestion,
  at: Date,
): Promise<Told[]> {
  const answers = [own[question], other[question]].filter((answer) => answer !== null);
  if (!isJointYes({ phase }, answers)) return [];
  const isNew = await readinessAnswers.join(tx, space, question, at);
  return isNew ? tell(tx, space, 'all', { kind: 'readiness:joined', question }, at) : [];
}
