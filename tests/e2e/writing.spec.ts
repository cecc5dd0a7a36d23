import type { Page } from '@playwright/test';
import { AtKeyboard } from './support/at-keyboard.ts';
import { aMoment, atBlankSheet, listed, passages, sheet, textOn } from './support/at-sheet.ts';
import { audit } from './support/audit.ts';
import { expect, test } from './support/people.ts';

test.slow();

/** As a browser pastes: with the words, and with how they looked. */
const paste = (page: Page, plain: string, html = '') =>
  sheet(page).evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data.plain);
      if (data.html) clipboardData.setData('text/html', data.html);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { plain, html },
  );

test('a letter is written, looked at and mended by keyboard alone, 320 px wide', async ({ meet }) => {
  const browser = { viewport: { width: 320, height: 640 } };
  const ruth = await meet('Ruth', { as: AtKeyboard, browser });
  const fits = async () =>
    expect(await ruth.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await atBlankSheet(ruth);
  await ruth.sees(/When you rest from writing/);
  await fits();
  await audit(ruth.page);

  await ruth.fill(
    /^Your letter/,
    'Sam,\nI am sorry if I hurt you. I was under a lot of stress.\nMistakes were made.',
  );
  await expect(passages(ruth.page)).toHaveText([
    'if I hurt you',
    'I was under a lot of stress',
    'Mistakes were made',
  ]);
  await fits();
  await audit(ruth.page);

  await ruth.press('Things to look at');
  const dialog = ruth.page.getByRole('dialog', { name: 'Things to look at' });
  await expect(dialog).toContainText('“if I hurt you”');
  await expect(dialog).toContainText('We show you this once more before you hand the letter over.');
  await fits();
  await audit(ruth.page);
  await ruth.press('Go to it in the letter');
  await expect(sheet(ruth.page)).toBeFocused();
  await ruth.page.keyboard.type('that I read your diary');
  await expect(passages(ruth.page)).toHaveText(['I was under a lot of stress', 'Mistakes were made']);

  await ruth.press('Things to look at');
  await ruth.press('Keep mine');
  await expect(dialog).toContainText('“Mistakes were made”');
  await ruth.press('Go to it in the letter');
  await ruth.page.keyboard.type('I told your aunt');
  await expect(passages(ruth.page)).toHaveCount(0);
  await ruth.sees('There is nothing to look at just now.');
  await expect(ruth.page.getByRole('button', { name: 'Things to look at' })).toHaveCount(0);
  expect(await textOn(ruth.page)).toBe(
    'Sam,\nI am sorry that I read your diary. I was under a lot of stress.\nI told your aunt.',
  );

  // What was kept is remembered, wherever its passage stands by now, and can be looked at again.
  await ruth.page.keyboard.press('Control+Home');
  await ruth.page.keyboard.type('Dear ');
  // At once: whoever closes a page does not wait.
  await ruth.page.reload();
  await expect(sheet(ruth.page)).toContainText('Dear Sam,');
  await ruth.sees('There is nothing to look at just now.');
  await ruth.page.locator('summary', { hasText: 'What you keep as it is' }).focus();
  await ruth.page.keyboard.press('Enter');
  await ruth.press('Look at it again');
  await expect(passages(ruth.page)).toHaveText('I was under a lot of stress');

  await sheet(ruth.page).press('Control+Home');
  await ruth.page.keyboard.type('My ');
  await ruth.page.locator('summary', { hasText: 'More' }).focus();
  await ruth.page.keyboard.press('Enter');
  await fits();
  await audit(ruth.page);
  for (const [link, title, words] of [
    ['What matters to me', 'What matters most to you?', 'To listen.'],
    ['How I want to show up', 'How do you want to show up?', 'Slowly.'],
    ['What they told me hurt', 'What have they told you hurt?', 'The diary.'],
  ] as const) {
    await ruth.follow(link);
    await ruth.isAt(title);
    await audit(ruth.page);
    await ruth.fill(/^(Your|Their) words/, words);
    await ruth.follow('Back to the letter');
    await ruth.isAt('A letter');
    await ruth.page.locator('summary', { hasText: 'More' }).focus();
    await ruth.page.keyboard.press('Enter');
  }
  // What was written before one looked elsewhere can still be undone.
  await expect(sheet(ruth.page)).toContainText('My Dear Sam,');
  await sheet(ruth.page).press('Control+z');
  await expect.poll(() => textOn(ruth.page)).toMatch(/^Dear Sam,/);

  await ruth.press('Put it down');
  await ruth.isAt('Letters I may hand over');
  await ruth.page.locator('summary', { hasText: 'Letters you put down' }).focus();
  await ruth.page.keyboard.press('Enter');
  await audit(ruth.page);
  await ruth.follow('Dear Sam,');
  await ruth.sees('You put this letter down.');
  await audit(ruth.page);
  await ruth.press('Take it up again');
  await expect(sheet(ruth.page)).toContainText('I told your aunt.');
  await ruth.press('Remove it');
  await ruth.sees('It is removed.');
  await ruth.press('Bring it back');
  await expect(ruth.page.getByRole('link', { name: 'Dear Sam,' })).toBeVisible();
});

test('marks and list lead to each other, and the words that are written stay the words that are kept', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  const { page } = ruth;
  await atBlankSheet(ruth);
  await sheet(page).click();

  // Formatted text comes in as plain text; undo and redo go step by step.
  await paste(page, 'שלום 👩‍👩‍👧 Sam,\r\nI am sorry if I hurt you.\0', '<b style="color:red">if</b><img src=x>');
  const pasted = 'שלום 👩‍👩‍👧 Sam,\nI am sorry if I hurt you.';
  await expect.poll(() => textOn(page)).toBe(pasted);
  await expect(sheet(page).locator('b, img')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => textOn(page)).toBe('');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => textOn(page)).toBe(pasted);
  await expect(passages(page)).toHaveText('if I hurt you');

  // From the list to the mark, from the mark to the list.
  await listed(page).first().click();
  await expect(listed(page).first()).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.passage.current')).toHaveText('if I hurt you');
  await ruth.sees('How it may be heard');
  await audit(page);
  await listed(page).first().click();
  await expect(listed(page).first()).toHaveAttribute('aria-expanded', 'false');
  await passages(page).click();
  await expect(listed(page).first()).toHaveAttribute('aria-expanded', 'true');

  // While a sign is put together from several keys nothing changes under it.
  await page.keyboard.press('Control+End');
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', {
    text: ' Mistakes were mad',
    selectionStart: 18,
    selectionEnd: 18,
  });
  // Longer than any rest after which a letter is looked at.
  await page.waitForTimeout(1_500);
  await expect(passages(page)).toHaveText('if I hurt you');
  await keys.send('Input.insertText', { text: ' Mistakes were made.' });
  await expect(passages(page)).toHaveText(['if I hurt you', 'Mistakes were made']);
  expect(await textOn(page)).toBe(`${pasted} Mistakes were made.`);

  // Words that may mean danger: help first, and no fault in them.
  await page.keyboard.insertText(' I can not go on.');
  await ruth.sees(/^Are you safe right now/);
  await expect(page.getByRole('link', { name: '000 333 444' })).toBeVisible();
  await expect(passages(page)).toHaveCount(2);
  await audit(page);

  // Another language is not judged.
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    'Es tut mir leid, falls ich dich damals verletzt habe, aber du warst auch schwierig.',
  );
  await ruth.sees(/^We can only read English/);
  await expect(passages(page)).toHaveCount(0);

  // 20,000 words: read over, kept and shown again.
  await page.keyboard.press('Control+a');
  const long = `${'We had soup and bread on Sundays. '.repeat(3_000)}\nI am sorry if I hurt you.`;
  await paste(page, long);
  await expect(passages(page)).toHaveText('if I hurt you');
  await aMoment(page);
  await page.getByRole('link', { name: 'Letters I may hand over' }).click();
  await ruth.isAt('Letters I may hand over');
  await page.reload();
  await page.getByRole('link', { name: /^We had soup/ }).click();
  await expect.poll(() => textOn(page)).toBe(long);

  // Coming back after a while leaves a version behind, which can be compared and gone back to.
  await page.clock.setFixedTime(Date.now() + 3_600_000);
  await sheet(page).click();
  await page.keyboard.press('Control+a');
  await paste(page, 'I am sorry that I was not there.');
  await expect(passages(page)).toHaveCount(0);
  await aMoment(page);
  await page.clock.setFixedTime(Date.now() + 7_200_000);
  await sheet(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' I will be.');
  await page.getByText('More', { exact: true }).click();
  await ruth.follow('How it stood before');
  await expect(page.locator('ins')).toHaveText('Added: I will be.');
  await audit(page);
  await page.getByText('Read it whole').first().click();
  await page.getByRole('button', { name: 'Write on from this one' }).first().click();
  await page.getByRole('link', { name: 'Back to the letter' }).click();
  await expect.poll(() => textOn(page)).toBe('I am sorry that I was not there.');
  await sheet(page).press('Control+z');
  await expect.poll(() => textOn(page)).toBe('I am sorry that I was not there. I will be.');
});

test('without the paper and the reader there is a plain box that loses nothing', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const { page } = ruth;
  // A browser that keeps no shell has to fetch both.
  await page.addInitScript('delete Navigator.prototype.serviceWorker');
  await page.route('**/_app/immutable/workers/**', (route) => route.abort());
  await page.route('**/_app/immutable/chunks/**', async (route) => {
    const answer = await route.fetch();
    const isPaper = (await answer.text()).includes('ProseMirror');
    return isPaper ? route.abort() : route.fulfill({ response: answer });
  });
  await atBlankSheet(ruth);
  await ruth.sees(/^A plain box stands here/);
  await sheet(page).fill('I am sorry if I hurt you.');
  await ruth.sees('Your letter cannot be read over without a connection.');
  await audit(page);
  await page.unroute('**/_app/immutable/workers/**');
  await sheet(page).fill('I am sorry if I hurt you. I was under a lot of stress.');
  await listed(page).first().click();
  await page.getByRole('button', { name: 'Go to it in the letter' }).click();
  const selected = () =>
    sheet(page).evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd));
  expect(await selected()).toBe('if I hurt you');
  await aMoment(page);
  await page.reload();
  await expect(sheet(page)).toHaveValue('I am sorry if I hurt you. I was under a lot of stress.');
});
