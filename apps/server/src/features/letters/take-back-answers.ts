import { waiting, type Transaction } from '@footbridge/db';
import { tell, type Told } from '../feed/tell.ts';
import { answeredIn, isAnswer } from './answered-in.ts';
import { showAnswer } from './show-answer.ts';

/**
 * What someone takes back is taken back at once: a limit on being reached keeps nothing that is gone. With it goes what
 * they had said before and what still waited.
 */
export async function takeBackAnswers(
  tx: Transaction,
  { memberId, space }: { memberId: string; space: string },
  at: Date,
): Promise<Told[]> {
  const answers = (await waiting.list(tx, memberId)).filter(isAnswer);
  const last = new Map(answers.map((row) => [answeredIn(row).letter, row]));
  const told: Told[] = [];
  for (const [letter, row] of last) {
    if (answeredIn(row).answer) continue;
    const over = answers.filter((one) => answeredIn(one).letter === letter).map(({ id }) => id);
    await waiting.arrived(tx, memberId, over);
    if (await showAnswer(tx, memberId, letter, null)) {
      told.push(...(await tell(tx, space, 'own', { kind: 'letter:answer_shown', letter, answer: null }, at)));
    }
  }
  return told;
}
