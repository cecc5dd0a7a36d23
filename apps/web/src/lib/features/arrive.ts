import { tick } from 'svelte';

/** One step of a page gave way to the next without a change of address: begin at its top, and have it read out. */
export async function arrive() {
  await tick();
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
