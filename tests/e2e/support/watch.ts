import { expect, type Page } from '@playwright/test';

/** A "no" of the service and a cut connection are part of life; the browser reports both as failed loads. */
const expected =
  /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_)|WebSocket connection to .* failed|Service Worker registration blocked by Playwright/;

/** Collects what must never happen on any page. Call the returned function at the end. */
export function watch(page: Page): () => void {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (!expected.test(message.text())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('load', async () => {
    // Where there is no connection the browser shows a page of its own, named after the address.
    if (page.url().startsWith('chrome-error:')) return;
    const title = await page.evaluate(() => document.title).catch(() => '');
    if (!['', 'Footbridge'].includes(title)) faults.push(`a title that tells: ${title}`);
  });
  return () => expect(faults, 'errors, warnings and refusals of the content policy').toEqual([]);
}
