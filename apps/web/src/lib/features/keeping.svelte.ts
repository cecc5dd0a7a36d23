import { untrack } from 'svelte';

/** Milliseconds between two times of keeping what is being written. */
const pace = 100;

/**
 * Keeps something as it is being written, and at once when its page may be about to go: one time after the other, each
 * with what stands there by then. Make it while a component is set up.
 */
export class Keeping {
  readonly #isChanged: () => boolean;
  readonly #save: () => Promise<void>;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  /** @param leave what is done besides when the page may go. */
  constructor(isChanged: () => boolean, save: () => Promise<void>, leave = () => {}) {
    this.#isChanged = isChanged;
    this.#save = save;
    $effect(() => {
      if (isChanged()) this.#pause ??= setTimeout(this.keep, pace);
    });
    $effect(() => {
      const go = () => void this.keep().then(leave);
      // The first leaves time for what takes a moment; some phones know only the others.
      addEventListener('beforeunload', go);
      addEventListener('pagehide', go);
      document.addEventListener('visibilitychange', go);
      return () => {
        removeEventListener('beforeunload', go);
        removeEventListener('pagehide', go);
        document.removeEventListener('visibilitychange', go);
        untrack(go);
      };
    });
  }

  get isSaving(): boolean {
    return this.#saving !== null;
  }

  keep = (): Promise<void> => {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#saving ??= this.#saveAll().finally(() => (this.#saving = null));
    return this.#saving;
  };

  async #saveAll() {
    while (this.#isChanged()) await this.#save();
  }
}
