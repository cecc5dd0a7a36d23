import { expect, test, type Page } from '@playwright/test';
import { audit, violations } from './support/audit.ts';
import { watch } from './support/watch.ts';

const pages = [
  '/',
  '/how-it-works',
  '/what-we-can-see',
  '/safety',
  '/ground-rules',
  '/verify',
  '/offline',
  '/deleted',
  '/notices/confirm',
  '/notices/stop',
  '/preview',
  '/there-is-no-such-page',
];

/** Until then it is the page as it was sent, without script. */
const isAlive = (page: Page) => expect(page.locator('#svelte-announcer')).toBeAttached();

for (const path of pages) {
  test(`${path} shuts nobody out, and fits a narrow phone, also with large letters`, async ({ page }) => {
    const assertNoFaults = watch(page);
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await audit(page);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const size of ['100%', '130%']) {
      await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      await expect(page.getByRole('link', { name: 'Leave this page' })).toBeInViewport({ ratio: 1 });
    }
    assertNoFaults();
  });
}

test('a fault of either kind is found: words too faint, a box without a name', async ({ page }) => {
  await page.goto('/safety');
  await isAlive(page); // What is planted earlier would be put right again.
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.textContent = 'Too faint to read.';
    faint.style.color = '#bbb';
    document.querySelector('main')?.append(faint, document.createElement('input'));
  });
  const found = (await violations(page)).join('\n');
  expect(found).toContain('color-contrast');
  expect(found).toContain('label');
});

test.describe('leaving', () => {
  test.beforeEach(({ context }) =>
    context.route('https://www.bbc.com/**', (route) => route.fulfill({ body: 'The weather' })),
  );

  test('the way out is the first stop of the Tab key', async ({ page }) => {
    await page.goto('/safety');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Leave this page' })).toBeFocused();
  });

  test('the way out works before any script does', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    await context.route('https://www.bbc.com/**', (route) => route.fulfill({ body: 'The weather' }));
    const page = await context.newPage();
    await page.goto('/safety');
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect(page).toHaveURL('https://www.bbc.com/weather');
    await context.close();
  });

  test('Shift three times gives the page’s place to the weather, and Back leads past it', async ({
    page,
  }) => {
    await page.goto('/');
    await page.goto('/safety');
    await isAlive(page);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL('https://www.bbc.com/weather');
    await page.goBack();
    await expect(page).toHaveURL('/');
  });

  test('the page is empty at once, even when nothing can be reached any more', async ({ page, context }) => {
    await page.goto('/safety');
    await isAlive(page);
    await context.setOffline(true);
    const left = await page.getByRole('link', { name: 'Leave this page' }).evaluate((link: HTMLElement) => {
      link.click();
      return document.body.textContent;
    });
    expect(left).toBe('');
  });
});
