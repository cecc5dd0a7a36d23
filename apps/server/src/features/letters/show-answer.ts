import type { LetterAnswerView } from '@footbridge/contract';
import { letters, type Transaction } from '@footbridge/db';

/**
 * What the other says of a letter has reached this reader.
 * @returns false when nothing was there and nothing is: there is nothing to tell.
 */
export async function showAnswer(
  tx: Transaction,
  memberId: string,
  letterId: string,
  answer: LetterAnswerView | null,
): Promise<boolean> {
  const place = { memberId, letterId, isOwn: false };
  if (!answer) return letters.removeAnswer(tx, place);
  const { sealed, act, answeredAt } = answer;
  await letters.setAnswer(tx, { ...place, ...sealed, act, answeredAt: new Date(answeredAt) });
  return true;
}
