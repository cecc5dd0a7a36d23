import type { Conversation } from '@footbridge/client';
import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { bounds, earlier, later, newest, type PageWindow } from './page-window.ts';

const nearEndPx = 160;
const aheadPx = 900;

/** Which part of the conversation is on the page, and keeping the reader's place in it while that part changes. */
export class Scroll {
  list = $state<HTMLElement>();
  /** Stands where the conversation ends, above the box. */
  end = $state<HTMLElement>();
  /** The box, which covers the lower edge of the screen. */
  foot = $state<HTMLElement>();
  isAtEnd = $state(true);
  #view = $state.raw<PageWindow>(newest);
  readonly #conversation: () => Conversation;
  readonly #loadEarlier: () => Promise<unknown>;
  #moving = false;

  constructor(conversation: () => Conversation, loadEarlier: () => Promise<unknown>) {
    this.#conversation = conversation;
    this.#loadEarlier = loadEarlier;
    $effect(() => {
      const look = () => {
        this.isAtEnd = this.#view.last === null && this.#belowTheBox() < nearEndPx;
      };
      addEventListener('scroll', look, { passive: true });
      return () => removeEventListener('scroll', look);
    });
    // Whoever reads the newest stays with the newest, and a conversation opens there.
    $effect(() => {
      const { items } = this.#conversation();
      if (items.length > 0 && untrack(() => this.isAtEnd)) void this.toNewest();
    });
  }

  get #items() {
    return this.#conversation().items;
  }

  #bounds = $derived.by(() => bounds(this.#items, this.#view));
  shown = $derived.by(() => this.#items.slice(this.#bounds.start, this.#bounds.end));
  hasEarlier = $derived.by(() => this.#bounds.start > 0 || this.#conversation().hasEarlier);
  hasLater = $derived.by(() => this.#bounds.end < this.#items.length);

  earlier = () =>
    this.#keepingPlace(async () => {
      if (this.#bounds.start === 0) await this.#loadEarlier();
      this.#view = earlier(this.#items, this.#view);
    });

  later = () =>
    this.#keepingPlace(async () => {
      this.#view = later(this.#items, this.#view);
    });

  async toNewest() {
    this.#view = newest;
    await tick();
    // Sheets below the fold are measured only when they come near, so the end may move once more.
    const toEnd = () => scrollBy(0, this.#belowTheBox());
    toEnd();
    requestAnimationFrame(toEnd);
  }

  /** How far, in pixels, the end of the conversation lies below the upper edge of the box. */
  #belowTheBox() {
    const end = this.end?.getBoundingClientRect().bottom ?? 0;
    return end - (innerHeight - (this.foot?.offsetHeight ?? 0));
  }

  /** Loads when its element comes near the screen. */
  nearTop: Attachment = (element) => this.#when(element, this.earlier);
  nearEnd: Attachment = (element) => this.#when(element, this.later);

  #when(element: Element, act: () => Promise<void>) {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void act(), {
      rootMargin: `${aheadPx}px 0px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }

  /** What the reader looks at stays where it is, also in browsers that do not anchor a scroll by themselves. */
  async #keepingPlace(change: () => Promise<void>) {
    if (this.#moving) return;
    this.#moving = true;
    try {
      const anchor = this.#firstInView();
      const before = anchor?.getBoundingClientRect().top ?? 0;
      await change();
      await tick();
      const restore = () => anchor?.isConnected && scrollBy(0, anchor.getBoundingClientRect().top - before);
      restore();
      // Sheets that came into sight are measured only now, and may push once more.
      await new Promise(requestAnimationFrame);
      restore();
    } finally {
      this.#moving = false;
    }
  }

  #firstInView() {
    const sheets = this.list?.querySelectorAll('li') ?? [];
    return [...sheets].find((sheet) => sheet.getBoundingClientRect().bottom > 0);
  }
}
