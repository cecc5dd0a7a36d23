/** Runs tasks so that at most `count` are under way; the others wait in line. */
export function atMost(count: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // The place passes straight to whoever waited longest.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
