import { chromium } from '@playwright/test';
import { newSealer, sealedPdf } from '../instrument/sealing.ts';
import { aClause, signedAgreement } from '../instrument/signed.ts';
import { findChromium } from '../runner/chromium.ts';
import { median } from './figures.ts';

const rounds = 7;
const clauses = 20;

/**
 * Laying out an agreement of twenty clauses in Chromium, as /verify does once more to compare the pages, with every other
 * check of it counted: the first time, and once the page is warm. Milliseconds; undefined without a browser.
 */
export async function measurePaper(origin: string): Promise<{ first: number; warm: number } | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const words = {
    what: 'We write at most twice a week, never after nine in the evening. Whoever would like more time says so.',
    when: 'Everywhere, at home and on holidays',
    until: 'Until we look at it again',
    ifCrossed: 'I read it the next day, and we talk about it on Sunday.',
  };
  const instrument = await signedAgreement(Array.from({ length: clauses }, () => aClause(words)));
  const buffer = Buffer.from(await sealedPdf(instrument, await newSealer()));

  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`${origin}/verify`);
  const box = page.getByLabel('The file, PDF or JSON');
  await box.waitFor();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await box.setInputFiles([]);
    await page.evaluate(() => {
      performance.clearMeasures();
      addEventListener('change', () => performance.mark('picked'), { capture: true, once: true });
      const seen = new MutationObserver(() => {
        if (!document.querySelector('[data-outcome=valid]')) return;
        seen.disconnect();
        performance.measure('checked', 'picked');
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await box.setInputFiles({ name: 'agreement.pdf', mimeType: 'application/pdf', buffer });
    await page.waitForFunction(() => performance.getEntriesByName('checked').length > 0);
    times.push(await page.evaluate(() => performance.getEntriesByName('checked')[0]!.duration));
  }
  await browser.close();
  return { first: times[0]!, warm: median(times.slice(1)) };
}
