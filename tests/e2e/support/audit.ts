import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { Person } from './person.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

declare global {
  var axe: { readonly run: (options: RunOptions) => Promise<AxeResults> } | undefined;
}

/** What axe finds on a page as it stands: rule and place of each. No page of ours has a frame. */
export async function violations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Reading it in takes as long as a search with it.
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(axe);
  const found = await page.evaluate(
    (tags) =>
      globalThis.axe!.run({
        resultTypes: ['violations'],
        ...(tags && { runOnly: { type: 'tag', values: tags } }),
      }),
    rules === 'colours' ? ['cat.color'] : null,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Looks a page over with axe, in light and in dark. Between the two nothing differs but colours. */
export async function audit(page: Page): Promise<void> {
  for (const [colorScheme, rules] of [
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page, rules), `${page.url()}, ${colorScheme}`).toEqual([]);
  }
}

/** A page that somebody comes to for the first time: nothing has to be pushed sideways, and axe finds nothing. */
export async function look({ page }: Person): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await audit(page);
}

/** Someone whose every page is looked over as they come to it. */
export class Audited extends Person {
  override async isAt(title: string | RegExp) {
    await super.isAt(title);
    await audit(this.page);
  }
}
