import postgres, { type Sql } from 'postgres';
import type { Connection } from './connection.ts';
import { connectionLost, DatabaseFailure } from './failure.ts';

type Send = (
  query: string,
  parameters?: unknown[],
) => postgres.PendingQuery<(postgres.Row & Iterable<postgres.Row>)[]>;

/** What one transaction may do with its connection, for as long as it holds it. */
export interface Handle {
  readonly send: Send;
  /** What drizzle believes to be a postgres.js client. */
  readonly client: Sql;
  /** From now on every query is refused. */
  readonly shut: () => void;
  /** Waits for everything that was sent. Rejects with the first failure, awaited by anybody or not. */
  readonly settled: () => Promise<void>;
  /** The driver itself failed, so that its queries and PostgreSQL's replies may no longer be in step. */
  readonly isOutOfStep: () => boolean;
}

export function handleFor({ sql, isLost }: Connection): Handle {
  let open = true;
  const failures: unknown[] = [];
  const sent: Promise<unknown>[] = [];

  const send: Send = (query, parameters = []) => {
    if (!open || isLost()) throw connectionLost();
    // The driver finds an undefined value only after it has queued the query, and then waits for a reply for ever.
    if (parameters.includes(undefined)) throw new DatabaseFailure('UNDEFINED_VALUE');
    // Prepared: a statement the connection knows needs one flight, not two.
    const pending = sql.unsafe(query, parameters as postgres.ParameterOrJSON<never>[], { prepare: true });
    sent.push(pending.catch((error: unknown) => failures.push(error)));
    return pending;
  };

  const client = {
    options: sql.options,
    unsafe: send,
    begin: (work: (tx: unknown) => unknown) => work(client),
  };

  return {
    send,
    client: client as unknown as Sql,
    shut: () => (open = false),
    settled: async () => {
      await Promise.all(sent);
      if (failures.length > 0) throw failures[0];
    },
    isOutOfStep: () => failures.some((failure) => !(failure instanceof postgres.PostgresError)),
  };
}
