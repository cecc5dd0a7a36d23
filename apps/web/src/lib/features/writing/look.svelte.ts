import type { LetterDraft } from '@footbridge/client';
import type { Finding, Review } from '@footbridge/draft-review';
import { missingIn, type AskedElement } from './missing.ts';
import { Reviewer } from './reviewer.ts';
import { thingsIn, type Thing } from './things.ts';

/** Milliseconds after the last change. */
const pause = 400;

/** What a draft says to whoever wrote it, looked at whenever typing rests. Make it while a component is set up. */
export class Look {
  #read = $state.raw<{ text: string; review: Review } | null>(null);
  /** It could not be read over: without a connection, before the reader was ever loaded. */
  isAway = $state(false);
  readonly #reviewer = new Reviewer('apology');
  #newest = 0;
  readonly #things: readonly Thing[];

  /** @param isBusy while a sign is being put together from several keys, nothing may change under it. */
  constructor(draft: () => LetterDraft, isBusy: () => boolean) {
    this.#things = $derived(this.#read ? thingsIn(this.#read.text, this.#read.review, draft().kept) : []);
    $effect(() => {
      const { text } = draft();
      let timer: ReturnType<typeof setTimeout>;
      const wait = () => {
        timer = setTimeout(() => (isBusy() ? wait() : void this.#look(text)), this.#read ? pause : 0);
      };
      wait();
      return () => clearTimeout(timer);
    });
    $effect(() => () => this.#reviewer.close());
  }

  /** An answer that comes after a newer question was asked is dropped. */
  async #look(text: string) {
    const turn = (this.#newest += 1);
    const review = await this.#reviewer.review(text);
    if (turn !== this.#newest) return;
    this.isAway = review === null;
    if (review) this.#read = { text, review };
  }

  /** The text they were found in, which may be a moment behind what stands there. */
  get text(): string {
    return this.#read?.text ?? '';
  }

  get things(): readonly Thing[] {
    return this.#things;
  }

  /** Words that may mean danger. */
  readonly help: readonly Finding[] = $derived(this.#read?.review.help ?? []);

  readonly missing: readonly AskedElement[] = $derived(
    this.#read ? missingIn(this.#read.text, this.#read.review) : [],
  );

  get isReadable(): boolean {
    return this.#read?.review.readable ?? true;
  }

  get isDone(): boolean {
    return this.#read !== null;
  }
}
