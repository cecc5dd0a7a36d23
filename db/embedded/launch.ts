import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { findRunning, type Running } from './running.ts';

/** What people write, and what it was written about, must not reach PostgreSQL's log. */
const silentLog = {
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

/** Spawns the server and waits until it answers, however long its recovery takes. Undefined when it gives up. */
export async function launch(cluster: Cluster, port: number): Promise<Running | undefined> {
  const { dataDir, binaries, privileges } = cluster;
  const settings = Object.entries(silentLog).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const address = ['-h', '127.0.0.1', '-p', String(port), '-k', ''];
  const [program, args] = privileges.command(binaries.postgres, ['-D', dataDir, ...address, ...settings]);
  const log = openSync(`${dataDir}.log`, 'a', 0o600);
  const child = spawn(program, args, {
    ...privileges.spawnOptions,
    // In a session of its own: Ctrl-C must reach the service, which finishes its work before the database stops.
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let gone = false;
  child.once('exit', () => (gone = true)).once('error', () => (gone = true));
  child.unref();
  while (!gone) {
    const running = await findRunning(dataDir);
    if (running) return running;
    await sleep(25);
  }
  return undefined;
}
