import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { initialise } from './initialise.ts';
import type { Cluster } from './cluster.ts';
import { launch } from './launch.ts';
import { freePort } from './port.ts';
import { privilegesFor } from './privileges.ts';
import { findRunning, readPidFile, type Running } from './running.ts';
import { stop } from './stop.ts';
import { watchOver } from './watch.ts';

export interface Embedded extends Running {
  /** The last one out turns off the light: does nothing while another process is still connected. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL over a data directory, or adopts the server that a killed process left running there, and brings
 * it up again, at the same address, should it be killed.
 * @throws when the server cannot be started.
 */
export async function startEmbedded(directory: string): Promise<Embedded> {
  const dataDir = resolve(directory);
  const cluster = { dataDir, binaries: await findBinaries(), privileges: privilegesFor(dataDir) };
  initialise(cluster);
  const running = await bringUp(cluster);
  const watch = watchOver(cluster, running.port);
  return {
    ...running,
    stop: async () => {
      await watch.end();
      await stop(dataDir);
    },
  };
}

async function bringUp(cluster: Cluster): Promise<Running> {
  const { dataDir } = cluster;
  let port = readPidFile(dataDir)?.port ?? (await freePort());
  // After a kill -9 the old backends hold shared memory for a moment, and another program may hold the old port.
  for (const patience = Date.now() + 15_000; Date.now() < patience; await sleep(200)) {
    const running = (await findRunning(dataDir)) ?? (await launch(cluster, port));
    if (running) return running;
    port = await freePort();
  }
  throw new Error(`PostgreSQL did not start. Its log is ${dataDir}.log`);
}
