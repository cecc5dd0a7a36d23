import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { launch } from './launch.ts';
import { isListening } from './port.ts';

const milliseconds = 500;

/** Looks after the server: should it be killed, it is started again where its clients expect it. */
export function watchOver(cluster: Cluster, port: number): { end: () => Promise<void> } {
  const ending = new AbortController();

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      await sleep(milliseconds, undefined, { ref: false, signal: ending.signal }).catch(() => {});
      if (!ending.signal.aborted && !(await isListening(port))) await launch(cluster, port);
    }
  }

  const watching = watch();
  return {
    end: () => {
      ending.abort();
      return watching;
    },
  };
}
