import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../support/free-port.ts';
import { tapWire, type WireTap } from '../../support/wire-tap.ts';

const program = path.resolve(import.meta.dirname, '../../../apps/server/src/main.ts');

export interface WholeService {
  readonly origin: string;
  readonly dataDir: string;
  /** Where it, and the PostgreSQL it starts, may put temporary files. */
  readonly tempDir: string;
  readonly wire: WireTap;
  readonly log: () => Buffer;
  /** The superuser's way into the database that the service started. */
  readonly adminUrl: () => string;
  /** Writes the server's heap into the data folder. */
  readonly snapshotHeap: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The service as an operator runs it: its own process, its own PostgreSQL, its own data folder; logging all it can. */
export async function startWholeService(): Promise<WholeService> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'footbridge-canary-'));
  const tempDir = path.join(dataDir, 'temporary');
  mkdirSync(tempDir);
  const port = await freePort();
  const wire = await tapWire(`http://localhost:${port}`);
  const { origin } = wire;
  const child = spawn(
    process.execPath,
    ['--heapsnapshot-signal=SIGWINCH', `--diagnostic-dir=${dataDir}`, program],
    {
      env: {
        PATH: process.env.PATH,
        TMPDIR: tempDir,
        PORT: String(port),
        ORIGIN: origin,
        DATA_DIR: dataDir,
        LOG_LEVEL: 'debug',
      },
    },
  );
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes));
  const answers = () =>
    fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  const untilItAnswers = async () => {
    while (!(await answers())) {
      if (child.exitCode ?? child.signalCode) throw new Error(Buffer.concat(said).toString());
      await pause(100);
    }
  };
  await untilItAnswers();
  return {
    origin,
    dataDir,
    tempDir,
    wire,
    log: () => Buffer.concat(said),
    adminUrl: () => adminUrlOf(path.join(dataDir, 'postgres')),
    async snapshotHeap() {
      child.kill('SIGWINCH');
      await pause(500);
      // Taking a snapshot stops the process: an answer means that it is written.
      await untilItAnswers();
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      wire.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function adminUrlOf(cluster: string): string {
  const port = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(path.join(cluster, 'superuser.password'), 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
