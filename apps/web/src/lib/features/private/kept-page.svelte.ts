import { wordsOn, type PageContent, type PagesState, type PrivatePage } from '@footbridge/client';
import { isRefusal, limits } from '@footbridge/domain';
import { untrack } from 'svelte';
import { own } from '#lib/copy/private.ts';
import { refusalSentences } from '#lib/copy/refusals.ts';
import { footbridge } from '#lib/footbridge.ts';
import { Keeping } from '../keeping.svelte.ts';

const isBlank = (content: PageContent) =>
  wordsOn(content).trim() === '' &&
  !('feelings' in content && content.feelings.length > 0) &&
  !('now' in content && content.now);

/**
 * A page being written: kept by itself as one writes, and at once when one leaves it. Nothing is kept over words that
 * were there; to be rid of them there is a button. Make it while a component is set up.
 */
export class KeptPage<Content extends PageContent> {
  /** A change is a new object: what is the same object is the same page. */
  content = $state.raw() as Content;
  problem = $state('');
  readonly #id: string;
  #kept: Content;
  #seenAt: number | undefined;
  readonly #keeping: Keeping;

  constructor(id: string, page: PrivatePage | undefined, blank: Content) {
    this.#id = id;
    this.content = (page?.content ?? blank) as Content;
    this.#kept = this.content;
    this.#seenAt = page?.changedAt.getTime();
    this.#keeping = new Keeping(
      () => this.content !== this.#kept && !isBlank(this.content),
      () => this.#save(),
      () => footbridge.pages.send(),
    );
    $effect(() => footbridge.pages.state.subscribe((state) => untrack(() => this.#meet(state))));
  }

  keep = (): Promise<void> => this.#keeping.keep();

  async #save() {
    const { content } = this;
    this.#kept = content;
    const answer = await footbridge.pages.keep({ id: this.#id, content });
    this.problem = isRefusal(answer) ? this.#sentence(answer.refused, content) : '';
  }

  /** @returns whether it is gone. */
  async remove(): Promise<boolean> {
    await this.keep();
    const answer = await footbridge.pages.remove(this.#id);
    // What stands here is not to be kept again on leaving.
    this.#kept = this.content;
    if (!isRefusal(answer)) return true;
    this.problem = refusalSentences[answer.refused];
    if (answer.refused === 'state:changed') void footbridge.pages.load();
    return false;
  }

  /**
   * Written on another device meanwhile: it stands here now. If something was just being written here too, that goes on,
   * and the other is kept beside it as a page of its own.
   */
  #meet({ items }: PagesState) {
    const page = items.find(({ id }) => id === this.#id);
    if (!page || page.isFromHere || page.changedAt.getTime() === this.#seenAt) return;
    this.#seenAt = page.changedAt.getTime();
    if (this.content === this.#kept && !this.#keeping.isSaving) {
      this.#kept = page.content as Content;
      this.content = this.#kept;
    } else {
      const { content, writtenAt } = page;
      void footbridge.pages.keep({ id: crypto.randomUUID(), content, writtenAt });
    }
  }

  #sentence(refused: keyof typeof refusalSentences, content: Content) {
    if (refused !== 'request:too_large') return refusalSentences[refused];
    const over = wordsOn(content).length - limits.pageLength;
    if (content.kind === 'draft') return own.tooLongForOne;
    return over > 0 ? own.tooLong(String(over)) : refusalSentences[refused];
  }
}

/** What stands below a page that is being written. */
export function keptInWords(page: PrivatePage | undefined, isCutOff: boolean): string {
  if (!page) return own.keeping;
  if (page.refused) return refusalSentences[page.refused];
  return page.state === 'waiting' && isCutOff ? own.keptHere : own.kept;
}
