/** Counts what each key has done in the current period. Kept in memory: a restart forgives. */
export interface Limiter {
  /** @returns seconds to wait, or 0 when `key` may go on. */
  readonly take: (key: string) => number;
}

const minute = 60_000;

/** @param most how often one key may act within a period of `every` milliseconds. */
export function createLimiter(most: number, { every = minute, now = Date.now } = {}): Limiter {
  let counts = new Map<string, number>();
  let endsAt = 0;
  return {
    take(key) {
      const at = now();
      // Starting afresh for all at once keeps memory bounded without a timer.
      if (at >= endsAt) [counts, endsAt] = [new Map(), at + every];
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count > most ? Math.ceil((endsAt - at) / 1000) : 0;
    },
  };
}
