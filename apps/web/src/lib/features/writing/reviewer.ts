import type { Kind, Review } from '@footbridge/draft-review';
import type { Answered, Asked } from './review.worker.ts';

/** Someone who reads a text over and forgets it. */
export class Reviewer {
  readonly #kind: Kind;
  readonly #asked = new Map<number, (review: Review | null) => void>();
  #worker: Worker | undefined;
  #count = 0;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  /** @returns null when it cannot be read over here and now: without a connection, before the reader was ever loaded. */
  review(text: string): Promise<Review | null> {
    const worker = (this.#worker ??= this.#start());
    const id = (this.#count += 1);
    const asked: Asked = { id, text, kind: this.#kind };
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      worker.postMessage(asked);
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const resolve of this.#asked.values()) resolve(null);
    this.#asked.clear();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./review.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { id, review } }: MessageEvent<Answered>) => {
      this.#asked.get(id)?.(review);
      this.#asked.delete(id);
    });
    worker.addEventListener('error', () => this.close());
    return worker;
  }
}
