import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { superuser, superuserPassword } from './initialise.ts';

export interface Running {
  readonly pid: number;
  readonly adminUrl: string;
}

export const pidFile = (dataDir: string) => join(dataDir, 'postmaster.pid');

/** One question on one short connection. */
async function ask<Row extends object>(url: string, question: string): Promise<Row | undefined> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, fetch_types: false, onnotice: () => {} });
  try {
    const [row] = await sql.unsafe<Row[]>(question);
    return row;
  } catch {
    return undefined;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/**
 * The server of this data directory, if it answers. Asked by connecting: a pid may belong to a zombie, or by now to
 * another program. Lines of postmaster.pid: 1 pid, 2 data directory, 3 start time, 4 port.
 */
export async function findRunning(dataDir: string): Promise<Running | undefined> {
  if (!existsSync(pidFile(dataDir))) return undefined;
  const lines = readFileSync(pidFile(dataDir), 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port) return undefined;
  const adminUrl = `postgres://${superuser}:${superuserPassword(dataDir)}@127.0.0.1:${port}/postgres`;
  const answer = await ask<{ directory: string }>(
    adminUrl,
    `select current_setting('data_directory') as directory`,
  );
  return answer?.directory === dataDir ? { pid, adminUrl } : undefined;
}

/** Connections other than the one that asks. */
export async function otherConnections(running: Running): Promise<number> {
  const question = `select count(*)::int as count from pg_stat_activity
                    where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  return (await ask<{ count: number }>(running.adminUrl, question))?.count ?? 0;
}
