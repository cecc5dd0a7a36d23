/** A value that changes and says so. `run` is called at once with the present value (Svelte's store contract). */
export interface Readable<T> {
  get(): T;
  subscribe(run: (value: T) => void): () => void;
}

export interface Writable<T> extends Readable<T> {
  set(value: T): void;
}

/** @param onFirst called when somebody begins to listen. */
export function writable<T>(value: T, onFirst?: () => void): Writable<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const run of [...listeners]) run(value);
    },
    subscribe(run) {
      listeners.add(run);
      run(value);
      if (listeners.size === 1) onFirst?.();
      return () => listeners.delete(run);
    },
  };
}

/** What the outside gets: it may listen and not set. */
export const readable = <T>({ get, subscribe }: Writable<T>): Readable<T> => ({ get, subscribe });
