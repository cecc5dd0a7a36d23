import type { LetterDraft, PrivatePage } from '@footbridge/client';
import type { EditorState } from 'prosemirror-state';
import { getContext, setContext } from 'svelte';
import { KeptPage } from '../private/kept-page.svelte.ts';
import { blankDraft } from './blank-draft.ts';
import { withText, withVersion } from './versions.ts';

/** One draft, open: every page about it changes the same one, so that none writes over another. */
export class Writing {
  readonly id: string;
  readonly #kept: KeptPage<LetterDraft>;
  /** What can be undone, while no sheet is there: one visits another page about the letter. */
  left: EditorState | null = null;
  /** Milliseconds. */
  #changedAt: number | null;

  constructor(id: string, page: PrivatePage | undefined, space: string | null) {
    this.id = id;
    this.#kept = new KeptPage(id, page, blankDraft(space));
    this.#changedAt = page?.changedAt.getTime() ?? null;
  }

  get href(): string {
    return `/private/drafts/${this.id}`;
  }

  get content(): LetterDraft {
    return this.#kept.content;
  }

  get problem(): string {
    return this.#kept.problem;
  }

  /** Kept by itself a moment later. */
  set(change: Partial<LetterDraft>): void {
    this.#kept.content = { ...this.content, ...change };
  }

  write(text: string): void {
    const now = Date.now();
    this.#kept.content = withText(this.content, text, this.#changedAt, now);
    this.#changedAt = now;
  }

  /** Goes on from an earlier text; the one that stands there now becomes a version. */
  goBackTo(text: string): void {
    const now = Date.now();
    this.#kept.content = { ...withVersion(this.content, now), text };
    this.#changedAt = now;
  }

  keep(): Promise<void> {
    return this.#kept.keep();
  }

  /** @returns whether it is gone. */
  remove(): Promise<boolean> {
    return this.#kept.remove();
  }
}

const key = Symbol('the draft that is open');

/** Call it while the pages of a draft are set up. */
export const provideWriting = (writing: Writing): Writing => setContext(key, writing);

export const useWriting = (): Writing => getContext<Writing>(key);
