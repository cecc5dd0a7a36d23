import type { ConversationItem } from '@footbridge/client';

/** How long a burst may last that is said as one. */
const burstMs = 800;
const saidForMs = 12_000;

/** Whether something from the other has just come in while this page was open. No counts. */
export class Arrivals {
  isNew = $state(false);
  #seen: string | undefined;

  constructor(items: () => readonly ConversationItem[]) {
    let wait: ReturnType<typeof setTimeout> | undefined;
    $effect(() => {
      const last = items().findLast((item) => !item.mine)?.id;
      const isFirstLook = this.#seen === undefined;
      if (last === this.#seen) return;
      this.#seen = last ?? '';
      if (isFirstLook || !last) return;
      clearTimeout(wait);
      wait = setTimeout(() => {
        this.isNew = true;
        wait = setTimeout(() => (this.isNew = false), saidForMs);
      }, burstMs);
    });
    $effect(() => () => clearTimeout(wait));
  }
}
