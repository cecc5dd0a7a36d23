import { letters, reach, waiting, type Transaction } from '@footbridge/db';
import { deliverLetters } from '@footbridge/domain';
import { answeredIn, isAnswer } from './answered-in.ts';
import { showAnswer } from './show-answer.ts';

type Row = waiting.WaitingRow;
type Reader = { readonly memberId: string; readonly space: string };

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);

/**
 * What of all that waits for a reader arrives now that they may be reached: everything, but for letters beyond the one in
 * thirty days, and what is said of letters that they have not had.
 *
 * @param rows all that waits, in the order in which it was sent.
 */
export async function lettersInTurn(
  tx: Transaction,
  reader: Reader,
  rows: readonly Row[],
  at: Date,
): Promise<Row[]> {
  const waits = rows.filter(({ kind }) => kind === 'letter:delivered');
  const { tooSoon, againAt } = await keepBack(tx, reader.memberId, waits, at);
  const arriving: Row[] = [];
  for (const row of rows.filter((one) => !tooSoon.includes(one))) {
    if (!isAnswer(row)) arriving.push(row);
    else if (idsOf(tooSoon).includes(answeredIn(row).letter)) {
      await waiting.decideThoseAgainAt(tx, reader.memberId, [row.id], againAt);
    } else if (await isNews(tx, reader, row, arriving)) arriving.push(row);
    else await waiting.arrived(tx, reader.memberId, [row.id]);
  }
  return arriving;
}

async function keepBack(tx: Transaction, memberId: string, waits: readonly Row[], at: Date) {
  if (waits.length === 0) return { tooSoon: [], againAt: null };
  const [limits, last] = await Promise.all([
    reach.find(tx, memberId),
    letters.findLastDelivery(tx, memberId),
  ]);
  const { delivered, againAt } = deliverLetters(limits.letters, last, waits.length, at);
  const tooSoon = waits.slice(delivered);
  if (tooSoon.length > 0) await waiting.decideThoseAgainAt(tx, memberId, idsOf(tooSoon), againAt);
  return { tooSoon, againAt };
}

/** An answer that was taken back before it came never was; nor was one to a letter that was put away unread. */
async function isNews(tx: Transaction, { memberId, space }: Reader, row: Row, arriving: readonly Row[]) {
  const { letter, answer } = answeredIn(row);
  const isKnown = idsOf(arriving).includes(letter) || (await letters.find(tx, space, letter));
  return Boolean(isKnown) && showAnswer(tx, memberId, letter, answer);
}
