/** What a process has used. Memory in bytes; processor time in milliseconds, of user and system together. */
export interface Usage {
  readonly heap: number;
  readonly resident: number;
  readonly processor: number;
}

/** Says "ready" to whoever started this process, and answers whatever it asks with what was used so far. */
export function reportTo(parent: NodeJS.Process): void {
  parent.on('message', () => {
    const { heapUsed, rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    parent.send?.({ heap: heapUsed, resident: rss, processor: (user + system) / 1_000 } satisfies Usage);
  });
  parent.send?.('ready');
}
