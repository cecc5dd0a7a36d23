import { dialogueTimers } from '@footbridge/domain';
import { PgBoss } from 'pg-boss';
import type { Services } from '../context/services.ts';
import { noteHere } from '../features/dialogues/note-here.ts';
import { releaseDue } from './release-due.ts';
import { sendNotices } from './send-notices.ts';
import { steadyClock } from './steady-clock.ts';

const everyMinute = '* * * * *';
const everyFiveMinutes = '*/5 * * * *';
/** Seconds between two looks. People with a limit hear from each other at this pace even when nothing keeps them apart. */
const pause = 3;

const queues = { release: 'release-messages', notices: 'send-notices' } as const;

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
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    createSchema: false,
    max: 2,
    clock: steadyClock,
  });
  // The library's errors may hold what a query held.
  boss.on('error', () => services.log.error('the schedule failed, and will be tried again'));
  await boss.start();
  for (const queue of Object.values(queues)) {
    await boss.createQueue(queue, {
      policy: 'short',
      retryLimit: 0,
      expireInSeconds: 300,
      deleteAfterSeconds: 600,
    });
  }
  await boss.schedule(queues.release, everyMinute);
  await boss.work(queues.release, { pollingIntervalSeconds: 2 }, async () => {
    await releaseDue(services);
    // Each look asks for the next; the schedule begins again should the chain ever break.
    await boss.send(queues.release, null, { startAfter: pause });
  });
  // An e-mail need not be quick: whoever comes by within minutes needs none.
  await boss.schedule(queues.notices, everyFiveMinutes);
  await boss.work(queues.notices, { pollingIntervalSeconds: 30 }, () => sendNotices(services));
  for (const queue of Object.values(queues)) await boss.send(queue);
  // Each process knows its own connections alone, so this is not for one of them to do for all.
  const noting = setInterval(() => {
    noteHere(services).catch(() => services.log.error('who is here was not noted'));
  }, dialogueTimers.here).unref();
  return {
    stop: () => {
      clearInterval(noting);
      return boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
