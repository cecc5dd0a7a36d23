import { PgBoss } from 'pg-boss';
import type { Services } from '../context/services.ts';
import { releaseDue } from './release-due.ts';

const queue = 'release-messages';
const everyMinute = '* * * * *';
/** Seconds between two looks. People with a limit hear from each other at this pace even when nothing keeps them apart. */
const pause = 3;

export interface Jobs {
  /** Waits for what is being done. */
  readonly stop: () => Promise<void>;
}

/**
 * The clock's hand: what happens because time passes. Its schedule lives in the database, so of several processes one
 * acts, and what was missed while none ran is caught up at the start.
 * @param url signed in as footbridge_jobs.
 */
export async function startJobs(services: Services, url: string): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', createSchema: false, max: 2 });
  // The library's errors may hold what a query held.
  boss.on('error', () => services.log.error('the schedule failed, and will be tried again'));
  await boss.start();
  await boss.createQueue(queue, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 300,
    deleteAfterSeconds: 600,
  });
  await boss.schedule(queue, everyMinute);
  await boss.work(queue, { pollingIntervalSeconds: 2 }, async () => {
    await releaseDue(services);
    // Each look asks for the next; the schedule begins again should the chain ever break.
    await boss.send(queue, null, { startAfter: pause });
  });
  await boss.send(queue);
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}
