import { asAccount, openDatabase } from '@footbridge/db';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

/** One person's transaction, by whichever way the run is about. */
export type Transact = <T>(
  accountId: string,
  work: (ask: (query: ReturnType<typeof sql>) => Promise<unknown[]>) => Promise<T>,
) => Promise<T>;

export const child = '00000000-0000-4000-8000-00000000000c';
export const parent = '00000000-0000-4000-8000-0000000000a9';

export interface Server {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly secret: string;
}

/** Our helper. */
export function guarded({ adminUrl, secret }: Server, poolSize: number): Transact {
  const database = openDatabase(adminUrl, secret, { poolSize });
  return (accountId, work) =>
    asAccount(database, accountId, (tx) => work(async (query) => tx.execute(query)));
}

/** The same drivers without it, as their documentation shows. */
export function bare({ appUrl }: Server, poolSize: number): Transact {
  const database = drizzle(postgres(appUrl, { max: poolSize, onnotice: () => {} }));
  return (accountId, work) =>
    database.transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.account_id', ${accountId}, true)`);
      return work(async (query) => tx.execute(query));
    });
}

const owners = sql`select owner from app.whisper`;
const atMost = <T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work.catch(() => undefined), sleep(milliseconds, undefined)]);

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(2);
}

/**
 * Kills the child's connection, round after round, while a request of theirs is busy between two queries and parents
 * come and go on the rest of the pool.
 * @returns how often the child's second query read a row of somebody else.
 */
export async function countForeignReads(
  transact: Transact,
  admin: postgres.Sql,
  { poolSize, rounds }: { poolSize: number; rounds: number },
): Promise<number> {
  let over = false;
  let begun = 0;
  const parents = Array.from({ length: poolSize }, async () => {
    while (!over) {
      await transact(parent, async (ask) => {
        begun += 1;
        await ask(owners);
        await sleep(3);
      }).catch(() => sleep(1));
    }
  });
  let foreign = 0;
  for (let round = 0; round < rounds; round++) {
    const seen: unknown[] = [];
    const busy = transact(child, async (ask) => {
      const [backend] = (await ask(sql`select pg_backend_pid() as pid`)) as [{ pid: number }];
      await admin`select pg_terminate_backend(${backend.pid})`;
      // Until the pool has had to replace the connection for those who wait.
      const enough = begun + 3 * poolSize;
      await atMost(
        1_000,
        until(() => begun >= enough),
      );
      seen.push(...((await atMost(500, ask(owners))) ?? []));
    });
    await atMost(2_000, busy);
    // What a lost request still does, it does after its caller was told.
    await sleep(120);
    if (seen.some((row) => (row as { owner: string }).owner !== child)) foreign += 1;
  }
  over = true;
  await atMost(1_500, Promise.all(parents));
  return foreign;
}

/**
 * A parent's transaction writes and then fails, while a child's lost request ends well.
 * @returns how many of the parent's rows were kept, of which there should be none.
 */
export async function countHalfDone(transact: Transact, admin: postgres.Sql): Promise<number> {
  const text = `half done ${randomUUID()}`;
  const parentIsWriting = Promise.withResolvers<null>();
  const childIsDone = Promise.withResolvers<null>();
  const lost = transact(child, async (ask) => {
    const [backend] = (await ask(sql`select pg_backend_pid() as pid`)) as [{ pid: number }];
    void sleep(50).then(() => admin`select pg_terminate_backend(${backend.pid})`);
    await parentIsWriting.promise;
    await atMost(1_500, ask(owners));
    childIsDone.resolve(null);
  });
  void lost.catch(() => {});
  await sleep(400);
  const failing = transact(parent, async (ask) => {
    await ask(sql`insert into app.whisper values (${parent}, ${text})`);
    parentIsWriting.resolve(null);
    await atMost(2_000, childIsDone.promise);
    // What the child's transaction would still do, it does now.
    await sleep(300);
    throw new Error('the parent changed their mind');
  });
  await atMost(5_000, failing);
  const [row] = await admin<[{ count: number }]>`
    select count(*)::int from app.whisper where text = ${text}`;
  return row.count;
}
