/** Milliseconds. */
const [shortest, longest] = [500, 30_000];

/** Something that is tried again, each time after twice as long. */
export interface Later {
  readonly isSet: () => boolean;
  /** @param atLeast seconds until it may succeed. */
  readonly set: (work: () => void, atLeast?: number) => void;
  /** It is done now, and not then. How long the next one waits stays. */
  readonly cancel: () => void;
  /** It succeeded: the next one waits briefly again. */
  readonly reset: () => void;
}

export function createLater(): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = 0;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    isSet: () => timer !== undefined,
    set(work, atLeast = 0) {
      cancel();
      delay = Math.min(longest, Math.max(shortest, delay * 2));
      // Not to the moment: whoever waits for the same service would all come back at once.
      const soon = delay * (1 - Math.random() / 4);
      timer = setTimeout(() => ((timer = undefined), work()), Math.max(soon, atLeast * 1000));
    },
    cancel,
    reset: () => void (delay = 0),
  };
}
