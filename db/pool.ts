import { openConnection, type Connection } from './connection.ts';
import { connectionLost } from './failure.ts';

export interface Pool {
  /** Runs `use` with a connection that nobody else holds meanwhile. */
  readonly withConnection: <T>(use: (connection: Connection) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** @param size connections at most; they are opened when first needed, and replaced when lost. */
export function openPool(url: string, { name, size }: { name: string; size: number }): Pool {
  const idle: Connection[] = [];
  let all: Connection[] = [];
  const waiting: (() => void)[] = [];
  let places = size;
  let closed = false;

  async function open(): Promise<Connection> {
    const connection = await openConnection(url, name);
    if (closed) await connection.close();
    all = [...all.filter((one) => !one.isLost()), connection];
    return connection;
  }

  function takeIdle(): Connection | undefined {
    let connection = idle.pop();
    while (connection?.isLost()) connection = idle.pop();
    return connection;
  }

  async function withConnection<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
    if (places > 0) places -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      if (closed) throw connectionLost();
      const connection = takeIdle() ?? (await open());
      try {
        return await use(connection);
      } finally {
        if (!connection.isLost()) idle.push(connection);
      }
    } finally {
      // The place passes straight to whoever has waited longest.
      const next = waiting.shift();
      if (next) next();
      else places += 1;
    }
  }

  async function close(): Promise<void> {
    closed = true;
    await Promise.all(all.map((connection) => connection.close()));
  }

  return { withConnection, close };
}
