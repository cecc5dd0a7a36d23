import type { Draft } from '@footbridge/client';
import { Keeping } from './keeping.svelte.ts';

/**
 * A text that is never lost: loaded when its page opens, and kept, sealed, on this device as one writes and at
 * once when the page goes away. Make it while a component is set up.
 */
export class KeptText {
  text = $state('');
  /** What was kept stands there from then on. */
  readonly ready: Promise<void>;
  readonly #draft: Draft;
  readonly #keeping: Keeping;
  #kept = '';
  #loaded = $state(false);

  constructor(draft: Draft) {
    this.#draft = draft;
    this.ready = this.#load();
    this.#keeping = new Keeping(
      () => this.#loaded && this.text !== this.#kept,
      () => {
        this.#kept = this.text;
        return this.#draft.save(this.text);
      },
    );
  }

  async #load() {
    const kept = await this.#draft.load();
    this.#loaded = true;
    this.#kept = kept;
    // Whoever was quicker than the store keeps what they typed.
    if (this.text === '') this.text = kept;
    else await this.keep();
  }

  keep = (): Promise<void> => this.#keeping.keep();

  /** The text has gone where it should. */
  async clear() {
    this.text = '';
    await this.keep();
  }
}
