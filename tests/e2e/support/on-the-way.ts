import type { Page } from '@playwright/test';

export interface Way {
  /** What stood above each screen, sheets over it included. */
  readonly screens: readonly string[];
  /** Each button that was pressed and each answer that was chosen. */
  readonly decisions: readonly string[];
}

declare global {
  var onTheWay: { screens: string[]; decisions: string[] };
}

/** Counts from here on what a person goes through, however they press it. Ends with a reload. */
export async function countFromHere(page: Page): Promise<() => Promise<Way>> {
  await page.evaluate(() => {
    globalThis.onTheWay = { screens: [], decisions: [] };
    const { screens, decisions } = globalThis.onTheWay;
    const titleOf = (element: Element) => element.textContent?.trim() ?? '';
    const begun = titleOf(document.querySelector('h1')!);
    const look = () => {
      const above = document.querySelector('dialog[open] :is(h1, h2)') ?? document.querySelector('h1');
      const title = above ? titleOf(above) : begun;
      if (title !== begun && !screens.includes(title)) screens.push(title);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
    document.addEventListener(
      'click',
      ({ target }) => {
        const pressed = (target as Element).closest<HTMLElement>('button, input');
        const label = pressed && ((pressed as HTMLInputElement).labels?.[0] ?? pressed);
        if (label) decisions.push(titleOf(label));
      },
      { capture: true },
    );
  });
  return () => page.evaluate(() => globalThis.onTheWay);
}
