import { asJobs, type Transaction } from '@footbridge/db';
import type { Services } from '../context/services.ts';

/** How many are looked up at once. */
export const batch = 100;

/** Does to each thing that is due what its time brings. Several hands may do so at once. */
export async function forEachDue<Due, Hand extends Pick<Services, 'database' | 'log'>>(
  hand: Hand,
  list: (tx: Transaction) => Promise<Due[]>,
  act: (hand: Hand, one: Due) => Promise<void>,
): Promise<void> {
  const due = await asJobs(hand.database, list);
  let done = 0;
  for (const one of due) {
    try {
      await act(hand, one);
      done += 1;
    } catch (error) {
      // The others must not wait for this one; the next run tries it again.
      hand.log.error({ err: error }, 'something due did not happen');
    }
  }
  if (due.length === batch && done > 0) await forEachDue(hand, list, act);
}
