import type { LiveSpace } from './live-space.ts';

/** Numbers of the space keys at hand from before the other came back. */
export const epochsBefore = (live: LiveSpace): number[] => {
  const last = live.othersReplacements.at(-1)?.epoch ?? 0;
  return live.keys.epochs.filter((epoch) => epoch <= last);
};
