import type { Draft } from '@footbridge/client';

const pauseMs = 200;

/**
 * A text that is never lost: loaded when its page opens, and kept, sealed, on this device a moment after each change
 * and at once when the page goes away. Make it while a component is set up.
 */
export class KeptText {
  text = $state('');
  readonly #draft: Draft;
  #kept = '';
  #loaded = false;

  constructor(draft: Draft) {
    this.#draft = draft;
    void this.#load();
    $effect(() => {
      if (this.text === this.#kept) return;
      const pause = setTimeout(this.keep, pauseMs);
      return () => clearTimeout(pause);
    });
    $effect(() => {
      addEventListener('pagehide', this.keep);
      document.addEventListener('visibilitychange', this.keep);
      return () => {
        removeEventListener('pagehide', this.keep);
        document.removeEventListener('visibilitychange', this.keep);
        void this.keep();
      };
    });
  }

  async #load() {
    const kept = await this.#draft.load();
    this.#loaded = true;
    this.#kept = kept;
    // Whoever was quicker than the store keeps what they typed.
    if (this.text === '') this.text = kept;
    else await this.keep();
  }

  keep = async () => {
    if (!this.#loaded || this.text === this.#kept) return;
    this.#kept = this.text;
    await this.#draft.save(this.text);
  };

  /** The text has gone where it should. */
  async clear() {
    this.text = '';
    await this.keep();
  }
}
