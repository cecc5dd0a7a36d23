import type { Draft } from '@footbridge/client';
import { KeptText } from '../draft.svelte.ts';

/** Something that is being made: sealed, on this device, until it is sent or thrown away. Make it while a component is set up. */
export class KeptContent<Content extends object> {
  readonly #kept: KeptText;
  readonly #blank: Content;
  readonly #content: Content = $derived.by(() =>
    this.#kept.text === '' ? this.#blank : (JSON.parse(this.#kept.text) as Content),
  );

  constructor(draft: Draft, blank: Content) {
    this.#blank = blank;
    this.#kept = new KeptText(draft);
  }

  /** What was kept stands there from then on. */
  get ready(): Promise<void> {
    return this.#kept.ready;
  }

  get content(): Content {
    return this.#content;
  }

  set(change: Partial<Content>): void {
    this.#kept.text = JSON.stringify({ ...this.content, ...change });
  }

  throwAway(): Promise<void> {
    return this.#kept.clear();
  }
}
