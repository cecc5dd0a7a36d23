import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries.ts';
import { initialise } from './initialise.ts';
import { privilegesFor, type Privileges } from './privileges.ts';
import { findRunning, otherConnections, pidFile, type Running } from './running.ts';

export interface Embedded extends Running {
  /** False when a server whose starter was killed went on running, and is used again. */
  readonly started: boolean;
  /** The last one out turns off the light: does nothing while another process is still connected. */
  readonly stop: () => Promise<void>;
}

/** What people write, and what it was written about, must not reach PostgreSQL's log. */
const silentLog = {
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

/**
 * Starts PostgreSQL over a data directory, or adopts the server that already runs there.
 * @throws when the server does not come up within `patience`.
 */
export async function startEmbedded(directory: string): Promise<Embedded> {
  const dataDir = resolve(directory);
  const binaries = await findBinaries();
  const privileges = privilegesFor(dataDir);
  initialise(dataDir, binaries, privileges);
  // After a kill -9 the old backends hold shared memory for a moment, so a first try may fail.
  const patience = Date.now() + 15_000;
  let started = false;
  while (Date.now() < patience) {
    const running = await findRunning(dataDir);
    if (running) return { ...running, started, stop: () => stop(dataDir, running) };
    started = await launch(dataDir, binaries, privileges);
    if (!started) await sleep(200);
  }
  throw new Error(`PostgreSQL did not start. Its log is ${dataDir}.log`);
}

/** Spawns the server and waits until it answers or is gone. */
async function launch(dataDir: string, binaries: Binaries, privileges: Privileges): Promise<boolean> {
  const settings = Object.entries(silentLog).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const address = ['-h', '127.0.0.1', '-p', String(await freePort()), '-k', ''];
  const [program, args] = privileges.command(binaries.postgres, ['-D', dataDir, ...address, ...settings]);
  const log = openSync(`${dataDir}.log`, 'a', 0o600);
  // In a session of its own: Ctrl-C must reach the service, which finishes its work before the database stops.
  const child = spawn(program, args, {
    ...privileges.spawnOptions,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let gone = false;
  child.once('exit', () => (gone = true)).once('error', () => (gone = true));
  child.unref();
  while (!gone) {
    if (await findRunning(dataDir)) return true;
    await sleep(25);
  }
  return false;
}

async function stop(dataDir: string, running: Running): Promise<void> {
  // A pool that has just been closed takes a moment to leave.
  for (let wait = 0; (await otherConnections(running)) > 0; wait += 50) {
    if (wait >= 1_000) return;
    await sleep(50);
  }
  if (isAlive(running.pid)) process.kill(running.pid, 'SIGINT');
  while (existsSync(pidFile(dataDir)) && isAlive(running.pid)) await sleep(20);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const freePort = () =>
  new Promise<number>((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
