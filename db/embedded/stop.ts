import { setTimeout as sleep } from 'node:timers/promises';
import { findRunning, otherConnections, readPidFile } from './running.ts';

/** Stops the server, unless somebody else is still connected. */
export async function stop(dataDir: string): Promise<void> {
  const running = await findRunning(dataDir);
  if (!running) return;
  // A pool that has just been closed takes a moment to leave.
  for (const patience = Date.now() + 1_000; (await otherConnections(running)) > 0; await sleep(50)) {
    if (Date.now() > patience) return;
  }
  process.kill(running.pid, 'SIGINT');
  // The pid file goes last, after everything is on disk.
  while (readPidFile(dataDir)?.pid === running.pid && isAlive(running.pid)) await sleep(20);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
