import type { ConversationItem } from '@footbridge/client';
import { stateInWords } from './state-in-words.ts';

/** Quick changes are said once, as what they came to. */
const settlingMs = 800;

/** Says, for the ear, what became of the newest thing one wrote while the page is open. */
export function sayDelivery(items: () => readonly ConversationItem[], say: (text: string) => void): void {
  let known: string | null = null;
  const newest = $derived(items().findLast((item) => item.mine));
  const state = $derived(newest ? `${newest.id} ${newest.state}` : '');

  $effect(() => {
    const isFirstLook = known === null;
    if (state === known) return;
    known = state;
    if (isFirstLook) return;
    const settled = setTimeout(() => newest && say(stateInWords(newest, 'open')), settlingMs);
    return () => clearTimeout(settled);
  });
}
