import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { Person } from './person.ts';

/** Looks a page over with axe, in light and in dark. */
export async function audit(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `${page.url()}, ${colorScheme}`).toEqual([]);
  }
}

/** Someone whose every page is looked over as they come to it. */
export class Audited extends Person {
  override async isAt(title: string | RegExp) {
    await super.isAt(title);
    await audit(this.page);
  }
}
