import type { Handing, SpaceState } from '@footbridge/client';
import { limits } from '@footbridge/domain';
import { fromStore } from 'svelte/store';
import { footbridge } from '#lib/footbridge.ts';
import { nameOf } from '../spaces/open-space.svelte.ts';
import { leavesAfter, waitNames, waits, type Wait } from './waits.ts';
import type { Writing } from '../writing/writing.svelte.ts';

/** A draft on its way to being handed over: what its writer has decided so far is kept with the draft. */
export class HandingOver {
  readonly writing: Writing;
  readonly #first: Handing = {
    letter: crypto.randomUUID(),
    wait: limits.letterWait,
    what: '',
    byWhen: '',
  };
  readonly #spaces = fromStore(footbridge.spaces);

  constructor(writing: Writing) {
    this.writing = writing;
  }

  get handing(): Handing {
    return this.writing.content.handing ?? this.#first;
  }

  set(change: Partial<Handing>): void {
    this.writing.set({ handing: { ...this.handing, ...change } });
  }

  get wait(): Wait {
    return waitNames.find((name) => waits[name] === this.handing.wait) ?? 'day';
  }

  get text(): string {
    return this.writing.content.text;
  }

  /** Where a letter can go now. */
  get open(): readonly SpaceState[] {
    return this.#spaces.current.filter(({ phase, look }) => phase === 'open' && look === 'open');
  }

  /** Where there are others, but nothing can go now. */
  get hasClosed(): boolean {
    return this.#spaces.current.some(({ phase }) => phase === 'open');
  }

  /** The one it was begun for, or the only one there is. */
  get space(): SpaceState | undefined {
    const { space } = this.writing.content;
    return this.open.find(({ id }) => id === space) ?? (this.open.length === 1 ? this.open[0] : undefined);
  }

  get receiver(): string {
    return nameOf(this.space?.other?.introduction);
  }

  get leavesAt(): Date {
    return leavesAfter(this.handing.wait);
  }

  /** Hands it over. The draft is put down, so that nothing is lost should it be taken back. */
  async hand(space: SpaceState) {
    const { letter, what, byWhen } = this.handing;
    await this.writing.keep();
    const client = await footbridge.space(space.id)?.letters();
    if (!client) return { refused: 'space:unknown' } as const;
    const commitment = what.trim() ? { what: what.trim(), byWhen: byWhen.trim() } : null;
    return client.handOver({ id: letter, text: this.text, commitment, leavesAt: this.leavesAt });
  }

  async putDown(): Promise<void> {
    this.writing.set({ isPutDown: true, handing: null });
    await this.writing.keep();
  }
}
