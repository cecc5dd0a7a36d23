import { asJobs, messages, waiting, type Transaction } from '@footbridge/db';
import type { Services } from '../context/services.ts';
import { releaseMessage } from '../features/messages/release-message.ts';
import { decideDue } from '../features/waiting/decide-due.ts';

const batch = 100;

type Hand = Pick<Services, 'database' | 'realtime' | 'now' | 'log'>;

/**
 * Everything whose time has come: held messages leave, what waits for its reader is decided again, pauses end. Several
 * of these may run at once, or one be cut off half way: each thing happens exactly once.
 */
export async function releaseDue(services: Hand): Promise<void> {
  await forEach(services, (tx) => messages.listDue(tx, services.now(), batch), releaseMessage);
  await forEach(services, (tx) => waiting.listDue(tx, services.now(), batch), decideDue);
}

async function forEach<Due>(
  services: Hand,
  list: (tx: Transaction) => Promise<Due[]>,
  act: (services: Hand, one: Due) => Promise<void>,
): Promise<void> {
  const due = await asJobs(services.database, list);
  let done = 0;
  for (const one of due) {
    try {
      await act(services, one);
      done += 1;
    } catch (error) {
      // The others must not wait for this one; the next run tries it again.
      services.log.error({ err: error }, 'something due did not happen');
    }
  }
  if (due.length === batch && done > 0) await forEach(services, list, act);
}
