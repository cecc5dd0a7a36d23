/** Counts what each key has done in the current minute. Kept in memory: a restart forgives. */
export interface Limiter {
  /** @returns seconds to wait, or 0 when `key` may go on. */
  readonly take: (key: string) => number;
}

const minute = 60_000;

/** @param perMinute how often one key may act within a minute. */
export function createLimiter(perMinute: number, now: () => number = Date.now): Limiter {
  let counts = new Map<string, number>();
  let endsAt = 0;
  return {
    take(key) {
      const at = now();
      // Starting afresh for all at once keeps memory bounded without a timer.
      if (at >= endsAt) [counts, endsAt] = [new Map(), at + minute];
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count > perMinute ? Math.ceil((endsAt - at) / 1000) : 0;
    },
  };
}
