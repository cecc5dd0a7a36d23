import { goOnElsewhere } from './support/at-a-script.ts';
import { aMoment, atBlankSheet, listed, passages, sheet } from './support/at-sheet.ts';
import { findIn } from '../safety/canary/sweep.ts';
import { expect, test } from './support/people.ts';

test.slow();

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
