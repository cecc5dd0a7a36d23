import { asJobs, messages } from '@footbridge/db';
import type { Services } from '../context/services.ts';
import { releaseMessage } from '../features/messages/release-message.ts';

const batch = 100;

/**
 * Lets go every held message whose time has come. Several of these may run at once, or one be cut off half way: each
 * message leaves exactly once.
 */
export async function releaseDue(
  services: Pick<Services, 'database' | 'realtime' | 'now' | 'log'>,
): Promise<void> {
  const due = await asJobs(services.database, (tx) => messages.listDue(tx, services.now(), batch));
  let left = 0;
  for (const message of due) {
    try {
      await releaseMessage(services, message);
      left += 1;
    } catch (error) {
      // The others must not wait for this one; the next run tries it again.
      services.log.error({ err: error }, 'a held message did not leave');
    }
  }
  if (due.length === batch && left > 0) await releaseDue(services);
}
