import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { superuser, superuserPassword } from './initialise.ts';

export interface Running {
  readonly pid: number;
  readonly port: number;
  /** Signed in as the superuser, which prepares things and never serves anybody. */
  readonly adminUrl: string;
}

/** Lines of postmaster.pid: 1 pid, 2 data directory, 3 start time, 4 port. A killed server leaves it behind. */
export function readPidFile(dataDir: string): { pid: number; port: number } | undefined {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid && port ? { pid, port } : undefined;
}

/** The server of this data directory, if it answers. Asked by connecting: its pid may be a zombie's, or another's. */
export async function findRunning(dataDir: string): Promise<Running | undefined> {
  const left = readPidFile(dataDir);
  if (!left) return undefined;
  const adminUrl = `postgres://${superuser}:${superuserPassword(dataDir)}@127.0.0.1:${left.port}/postgres`;
  const answer = await ask<{ directory: string }>(
    adminUrl,
    `select current_setting('data_directory') as directory`,
  );
  return answer?.directory === dataDir ? { ...left, adminUrl } : undefined;
}

/** Connections other than the one that asks. */
export async function otherConnections({ adminUrl }: Running): Promise<number> {
  const question = `select count(*)::int as count from pg_stat_activity
                    where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  return (await ask<{ count: number }>(adminUrl, question))?.count ?? 0;
}

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
