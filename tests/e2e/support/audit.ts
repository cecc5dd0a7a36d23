import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { Person } from './person.ts';

/** What axe finds on a page as it stands: rule and place of each. No page of ours has a frame. */
export async function violations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // In its other mode it opens a page of its own each time, to put frames together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules === 'colours') axe.withTags(['cat.color']);
  const found = await axe.analyze();
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

/** Someone whose every page is looked over as they come to it. */
export class Audited extends Person {
  override async isAt(title: string | RegExp) {
    await super.isAt(title);
    await audit(this.page);
  }
}
