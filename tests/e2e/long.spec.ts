import { writeMany } from './support/at-a-script.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';

const count = 320;
const most = 240;
/** Pixels. Sixty sheets that pushed would be thousands. */
const aSheet = 100;

test('a long conversation opens at its end, and reading back keeps one’s place', async ({ meet }) => {
  test.slow();
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await writeMany(
    ruth,
    Array.from({ length: count }, (_, index) => `Letter ${index + 1}. ${'More words. '.repeat(index % 9)}`),
  );
  await sam.page.reload();
  await sam.unlock();
  const { page } = sam;
  await expect(sam.message(`Letter ${count}.`)).toBeInViewport();

  const sheets = page.getByRole('article');
  const first = () => sheets.first().textContent();
  while (!(await page.getByText('This is where it begins.').isVisible())) {
    const before = await first();
    await page.evaluate(() => scrollTo(0, 400));
    const inView = await page.evaluateHandle(() =>
      [...document.querySelectorAll('li[id]')].find((sheet) => sheet.getBoundingClientRect().top > 150),
    );
    const place = () => inView.evaluate((sheet) => sheet!.getBoundingClientRect().top);
    const was = await place();
    await expect.poll(first).not.toBe(before);
    await expect.poll(async () => Math.abs((await place()) - was)).toBeLessThan(aSheet);
    expect(await sheets.count()).toBeLessThanOrEqual(most);
  }
  await expect(sheets.first()).toContainText('Letter 1.');

  await ruth.write('And one more.');
  await page.getByRole('button', { name: /Go to the newest/ }).click();
  await expect(sam.message('And one more.')).toBeInViewport();
});
