import type { PageContent, PrivatePage } from '@footbridge/client';
import { isRefusal, limits } from '@footbridge/domain';
import { untrack } from 'svelte';
import { own } from '#lib/copy/private.ts';
import { refusalSentences } from '#lib/copy/refusals.ts';
import { footbridge } from '#lib/footbridge.ts';

const pauseMs = 400;

const textOf = ({ kind: _, ...parts }: PageContent) =>
  Object.values(parts)
    .filter((part) => typeof part === 'string')
    .join('');

const isBlank = (content: PageContent) =>
  textOf(content).trim() === '' && !('feelings' in content && content.feelings.length > 0);

/**
 * A page being written: kept by itself a moment after each change and at once when one leaves it. Nothing is kept over
 * words that were there; to be rid of them there is a button. Make it while a component is set up.
 */
export class KeptPage<Content extends PageContent> {
  content = $state() as Content;
  problem = $state('');
  readonly #id: string;
  #kept: string;
  #saving = Promise.resolve();

  constructor(id: string, page: PrivatePage | undefined, blank: Content) {
    this.#id = id;
    this.content = (page?.content ?? blank) as Content;
    this.#kept = JSON.stringify(this.content);
    $effect(() => {
      if (JSON.stringify(this.content) === this.#kept) return;
      const pause = setTimeout(this.keep, pauseMs);
      return () => clearTimeout(pause);
    });
    $effect(() => {
      addEventListener('pagehide', this.leave);
      document.addEventListener('visibilitychange', this.leave);
      return () => {
        removeEventListener('pagehide', this.leave);
        document.removeEventListener('visibilitychange', this.leave);
        untrack(this.leave);
      };
    });
  }

  keep = (): Promise<void> => {
    const content = $state.snapshot(this.content) as Content;
    const text = JSON.stringify(content);
    if (text === this.#kept || isBlank(content)) return this.#saving;
    this.#kept = text;
    this.#saving = this.#saving.then(async () => {
      const answer = await footbridge.pages.keep({ id: this.#id, content });
      this.problem = isRefusal(answer) ? this.#sentence(answer.refused, textOf(content).length) : '';
    });
    return this.#saving;
  };

  /** Keeps what is there and hands it over. */
  leave = async () => {
    await this.keep();
    footbridge.pages.send();
  };

  /** @returns whether it is gone. */
  async remove(): Promise<boolean> {
    await this.#saving;
    const answer = await footbridge.pages.remove(this.#id);
    // What stands here is not to be kept again on leaving.
    this.#kept = JSON.stringify(this.content);
    if (!isRefusal(answer)) return true;
    this.problem = refusalSentences[answer.refused];
    if (answer.refused === 'state:changed') void footbridge.pages.load();
    return false;
  }

  #sentence(refused: keyof typeof refusalSentences, length: number) {
    const over = length - limits.pageLength;
    return refused === 'request:too_large' && over > 0
      ? own.tooLong(String(over))
      : refusalSentences[refused];
  }
}

/** What stands below a page that is being written. */
export function keptInWords(page: PrivatePage | undefined, isCutOff: boolean): string {
  if (!page) return own.keeping;
  if (page.refused) return refusalSentences[page.refused];
  return page.state === 'waiting' && isCutOff ? own.keptHere : own.kept;
}
