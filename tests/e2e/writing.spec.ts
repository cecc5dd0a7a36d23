import type { Page } from '@playwright/test';
import { AtKeyboard } from './support/at-keyboard.ts';
import { goOnElsewhere } from './support/at-a-script.ts';
import { audit } from './support/audit.ts';
import { comeInAlone } from './support/come-in-alone.ts';
import { meetInSpace } from './support/pair.ts';
import { findIn } from '../safety/canary/sweep.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';

test.slow();

/** Someone with an account and nobody invited, at a blank sheet. */
async function atBlankSheet(person: Person) {
  await comeInAlone(person, { isMine: true });
  await person.follow('Just for you');
  await person.isAt('Just for you');
  await person.follow('Letters I may hand over');
  await person.isAt('Letters I may hand over');
  await person.follow('Write a letter');
  await person.isAt('A letter');
  await expect(sheet(person.page)).toBeVisible();
}

const sheet = (page: Page) => page.getByRole('textbox', { name: 'Your letter' });
const passages = (page: Page) => page.locator('.passage');
const listed = (page: Page) => page.getByRole('complementary').getByRole('listitem').getByRole('button');
const textOn = (page: Page) =>
  sheet(page).evaluate((element) => [...element.children].map((line) => line.textContent).join('\n'));

/** After which what was written last is kept. */
const aMoment = (page: Page) => page.waitForTimeout(1_500);

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

test('nothing of a letter leaves the browser but sealed, offline or not', async ({ meet }) => {
  const canary = 'tremolkwint';
  const ruth = await meet('Ruth');
  const { page } = ruth;
  const heard: string[] = [];
  page.context().on('request', (request) => {
    heard.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '');
  });
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => void heard.push(String(payload))));
  const found = () => findIn(Buffer.from(heard.join('\n')), [canary]);
  await atBlankSheet(ruth);
  await sheet(page).click();
  await page.keyboard.insertText(`I am sorry if I hurt you, ${canary}. I can not go on.`);
  await ruth.sees(/^Are you safe right now/);
  await listed(page).first().click();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await ruth.sees('Kept. You do not have to save.');

  await page.context().setOffline(true);
  await page.keyboard.press('Shift+Tab');
  await sheet(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(` Mistakes were made, ${canary}.`);
  await ruth.sees('Kept on this device.');
  await expect(passages(page)).toHaveText('Mistakes were made');
  await page.context().setOffline(false);
  await ruth.sees('Kept. You do not have to save.');
  await page.getByRole('link', { name: 'Letters I may hand over' }).click();
  await ruth.isAt('Letters I may hand over');
  await page.reload();
  await expect(page.getByRole('link', { name: new RegExp(canary) })).toBeVisible();
  expect(heard.filter((one) => one.includes('"envelope"')).length).toBeGreaterThan(0);
  expect(found()).toEqual([]);

  // The control: were it to leave in any other way, it would be found.
  await page.evaluate((word) => fetch('/api/pages', { method: 'PUT', body: btoa(`..${word}`) }), canary);
  expect(found()).toEqual([canary]);
});

test('what is written on two devices is never written over', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const { page } = ruth;
  let cutOff = async () => {};
  await page.routeWebSocket(/socket\.io/, (socket) => {
    socket.connectToServer();
    cutOff = () => socket.close();
  });
  await atBlankSheet(ruth);
  await sheet(page).click();
  await page.keyboard.insertText('Begun on the laptop.');
  await aMoment(page);
  await page.getByRole('link', { name: 'Letters I may hand over' }).click();
  await page.getByRole('link', { name: 'Begun on the laptop.' }).click();
  await expect(sheet(page)).toHaveText('Begun on the laptop.');

  // Nothing is being written here: what was written there stands here now, and one goes on from it.
  await goOnElsewhere(ruth, 'Gone on with on the phone.');
  await cutOff();
  await expect(sheet(page)).toHaveText('Gone on with on the phone.');
  await sheet(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' And here.');
  await ruth.sees('Kept. You do not have to save.');
  await aMoment(page);

  // Both went on: both are kept.
  await page.context().setOffline(true);
  await page.keyboard.insertText(' On the train.');
  await goOnElsewhere(ruth, 'At the same time, on the phone.');
  await ruth.sees('Kept on this device.');
  await page.context().setOffline(false);
  await ruth.sees('Kept. You do not have to save.');
  await page.getByRole('link', { name: 'Letters I may hand over' }).click();
  const kept = page.getByRole('list', { name: 'Letters' }).getByRole('link');
  await expect(kept).toHaveCount(2);
  expect((await kept.allTextContents()).sort()).toEqual([
    'At the same time, on the phone.',
    'Gone on with on the phone. And here. On the train.',
  ]);
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

test('the reader may connect nowhere', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  const files = await (await page.request.get('/bundle-hashes.txt')).text();
  const [reader] = /\S*workers\/review\S*/.exec(files) ?? [];
  await page.goto('/safety');
  const tryFrom = async (file: string) => {
    const [worker] = await Promise.all([
      page.waitForEvent('worker'),
      page.evaluate((address) => void new Worker(address, { type: 'module' }), file),
    ]);
    return worker.evaluate(async () => {
      const reach = (address: string) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        );
      const socket = await new Promise((resolve) => {
        try {
          const one = new WebSocket(`ws://${location.host}/socket.io/?EIO=4&transport=websocket`);
          one.onopen = () => resolve('reached');
          one.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
      return [await reach('/api/help'), await reach('data:text/plain,one'), socket];
    });
  };
  expect(await tryFrom(`/${reader}`)).toEqual(['refused', 'refused', 'refused']);
  // The control: another script of ours, run in the same way, reaches its own service.
  const [anyScript] = /\S*immutable\/entry\/\S*\.js/.exec(files) ?? [];
  expect((await tryFrom(`/${anyScript}`))[0]).toBe('reached');
  await page.close();
});

test('a message is read over when asked, beside the box, and goes as it is', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  const box = ruth.page.getByLabel('Write to Sam');
  await box.fill('You never listen to me.');
  await expect(ruth.page.getByRole('region', { name: 'Read over' })).toHaveCount(0);
  await ruth.press('Read it over');
  const over = ruth.page.getByRole('region', { name: 'Read over' });
  await expect(over.getByRole('listitem')).toHaveCount(1);
  await expect(over).toContainText('Only you see this.');
  await audit(ruth.page);
  await box.fill('I felt alone on Sunday.');
  await expect(over).toHaveCount(0);
  await ruth.press('Read it over');
  await expect(over).toContainText('There is nothing to look at.');
  await ruth.press('Put this away');
  await expect(box).toBeFocused();
  await box.fill('You never listen to me.');
  await ruth.press('Read it over');
  await ruth.press('Send');
  await expect(sam.message('You never listen to me.')).toBeVisible();
  await expect(over).toHaveCount(0);
});
