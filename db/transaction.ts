import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { Connection } from './connection.ts';
import { connectionLost, withoutParameters } from './failure.ts';
import { handleFor } from './handle.ts';
import type { Pool } from './pool.ts';

type NoSchema = Record<string, never>;
/** The only handle to the database. Queries take it as their first argument. */
export type Transaction = PgTransaction<
  PostgresJsQueryResultHKT,
  NoSchema,
  ExtractTablesWithRelations<NoSchema>
>;
type Work<T> = (tx: Transaction) => Promise<T>;

/**
 * Runs `work` in one transaction, which commits when `work` resolves, and rolls back when it rejects or when any query
 * in it failed, even one whose error was swallowed.
 *
 * Queries leave in the order they are made. BEGIN travels with the first of them; those still under way when `work`
 * resolves (see `unawaited`) travel with the COMMIT, and are awaited with it.
 *
 * When the connection is lost this rejects at once. Whatever `work` goes on to do then reaches nothing: its handle
 * refuses further queries, and what it returns is thrown away.
 * @param accountId whose transaction it is, for row-level security; null is nobody's.
 * @throws DatabaseFailure, or what `work` threw.
 */
export const inTransaction = <T>(pool: Pool, accountId: string | null, work: Work<T>): Promise<T> =>
  hold(pool, (connection) => perform(connection, accountId, work));

/** As the driver takes it: drizzle takes longer to build one than PostgreSQL to plan it. */
export interface Statement<Row> {
  /** With `$1`, `$2` … for the values, and never with a value in it. */
  readonly text: string;
  readonly values: readonly unknown[];
  /** Never there: what each row of the answer is. */
  readonly row?: Row;
}

/**
 * One statement that is a transaction by itself: no BEGIN, no COMMIT, a third of the turns. It says itself whose it is.
 * @throws DatabaseFailure
 */
export const inOneStatement = <Row>(pool: Pool, { text, values }: Statement<Row>): Promise<Row[]> =>
  hold(pool, async (connection) => {
    const handle = handleFor(connection);
    try {
      return (await handle.send(text, [...values])) as unknown as Row[];
    } finally {
      handle.shut();
      if (handle.isOutOfStep()) await connection.close();
    }
  });

/** A connection for as long as `use` takes, or until it is lost. */
async function hold<T>(pool: Pool, use: (connection: Connection) => Promise<T>): Promise<T> {
  try {
    return await pool.withConnection(
      (connection) =>
        new Promise<T>((resolve, reject) => {
          connection.onLost(() => reject(connectionLost()));
          use(connection).then(resolve, reject);
        }),
    );
  } catch (error) {
    throw withoutParameters(error);
  }
}

async function perform<T>(connection: Connection, accountId: string | null, work: Work<T>): Promise<T> {
  const handle = handleFor(connection);
  try {
    handle.send(begin(accountId));
    const result = await drizzle({ client: handle.client }).transaction(work);
    const ending = handle.send('commit');
    handle.shut();
    await handle.settled();
    // PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, and calls that no error.
    if ((await ending).command !== 'COMMIT') throw connectionLost();
    return result;
  } catch (error) {
    handle.shut();
    await undo(connection, handle.isOutOfStep());
    throw error;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** In one message: every message costs PostgreSQL and us a turn. */
function begin(accountId: string | null): string {
  if (accountId === null) return 'begin';
  if (!uuid.test(accountId)) throw new TypeError('an account id is a UUID');
  return `begin; set local app.account_id = '${accountId}'`;
}

async function undo(connection: Connection, outOfStep: boolean): Promise<void> {
  if (connection.isLost()) return;
  if (outOfStep) await connection.close();
  else await connection.sql.unsafe('rollback');
}

/**
 * Sends writes without waiting for them: they share a flight with whatever follows, the COMMIT at the latest. Should one
 * fail, the transaction fails. For writes whose answer is needed only after the commit, or not at all.
 */
export function unawaited(...writes: PromiseLike<unknown>[]): void {
  for (const write of writes) void write.then(undefined, () => {});
}
