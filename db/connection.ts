import { connect, type Socket } from 'node:net';
import postgres, { type Sql } from 'postgres';

/** One connection with one life, held by one transaction at a time. */
export interface Connection {
  readonly sql: Sql;
  readonly isLost: () => boolean;
  /** Tells the present holder, and no earlier one, that the connection is gone. */
  readonly onLost: (tell: () => void) => void;
  readonly close: () => Promise<void>;
}

/** Milliseconds. */
const connectTimeout = 10_000;
/** Nothing of ours takes this long; a transaction that does has been forgotten, and its locks go with it. */
const statementTimeout = 15_000;

/**
 * Opens a connection that is never used again once it has closed.
 *
 * postgres.js reconnects a closed connection in place, while a transaction that began on it may still hold it: its next
 * query, or its commit, would then run inside whatever transaction the new connection is in (porsager/postgres #1186,
 * #1215), or be written to a socket that is not there and throw where nobody can catch it. A client of our own for each
 * connection, which is refused a second socket, leaves nothing to reconnect.
 */
export async function openConnection(url: string, name: string): Promise<Connection> {
  let lost = false;
  let tellHolder = () => {};
  const sql: Sql = postgres(url, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    onnotice: () => {},
    socket: onlyOnce(openSocket),
    // Called while the socket closes, before the rejection of any query can reach its caller.
    onclose: () => {
      lost = true;
      void sql.end({ timeout: 0 });
      tellHolder();
    },
    connection: {
      application_name: name,
      // The one our functions set for themselves: if it changes with every call, every plan is held against it anew.
      search_path: 'app, pg_temp',
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: statementTimeout,
    },
  } as postgres.Options<Record<string, never>>);
  try {
    await sql`select 1`;
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }
  return {
    sql,
    isLost: () => lost,
    onLost: (tell) => (tellHolder = tell),
    close: () => ((lost = true), sql.end({ timeout: 0 })),
  };
}

interface Address {
  readonly host: readonly string[];
  readonly port: readonly number[];
  /** Of a Unix socket. */
  readonly path: string | false;
}

function onlyOnce(open: (address: Address) => Promise<Socket>): (address: Address) => Promise<Socket> {
  let opened = false;
  return async (address) => {
    if (opened) throw new Error('this connection has had its life');
    opened = true;
    return open(address);
  };
}

const openSocket = ({ host, port, path }: Address) =>
  new Promise<Socket>((opened, failed) => {
    const socket = path ? connect(path) : connect(port[0] ?? 5432, host[0] ?? 'localhost');
    // A small query must not wait for the acknowledgement of the one before it.
    socket.setNoDelay(true);
    const timer = setTimeout(() => socket.destroy(new Error('the database did not answer')), connectTimeout);
    socket.once('close', () => clearTimeout(timer));
    socket.once('error', failed);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', failed);
      opened(socket);
    });
  });
