import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';

test('what stands in the box is there again after the page was closed', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await ruth.fill(/^Write to Sam/, 'I am not sure yet how to say');
  // At once: whoever closes a page does not wait.
  await ruth.page.reload();
  await ruth.unlock();
  await expect(ruth.page.getByLabel('Write to Sam')).toHaveValue('I am not sure yet how to say');
});

test('a text that is too long is refused in a sentence and stays in the box', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  const long = 'word '.repeat(1_601);
  await ruth.write(long);
  await ruth.sees('5 letters too many. You could send it in parts.');
  await expect(ruth.page.getByLabel('Write to Sam')).toHaveValue(long);
  await expect(ruth.page.getByRole('article')).toHaveCount(0);
});

test('a message that is taken back was never sent, and its words are in the box again', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await ruth.fill(/^Write to Sam/, 'For tomorrow.');
  await ruth.press('Send later');
  await ruth.choose('Tomorrow morning');
  await ruth.press('Keep it until then');
  await expect(ruth.message('For tomorrow.')).toContainText(/Leaves on \w+ \d+ \w+/);
  await ruth
    .message('For tomorrow.')
    .getByRole('button', { name: /^Take back/ })
    .click();
  await expect(ruth.page.getByLabel('Write to Sam')).toHaveValue('For tomorrow.');
  await expect(ruth.page.getByRole('article')).toHaveCount(0);
  await expect(sam.page.getByRole('article')).toHaveCount(0);
});

test('a message can be hidden from one’s own view and shown again', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await ruth.write('Good morning.');
  await sam.message('Good morning.').getByRole('button', { name: /^Hide/ }).click();
  await sam.sees('You have hidden this.');
  await expect(ruth.message('Good morning.')).toBeVisible();
  await sam.page.getByRole('button', { name: /^Show again/ }).click();
  await expect(sam.message('Good morning.')).toBeVisible();
});

test('a page whose service does not answer keeps what was typed', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await ruth.page.goto('/sign-up');
  await ruth.isAt('Make an account');
  await ruth.fill(/^Your e-mail/, ruth.email);
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.choose('I am 18 or older');
  await ruth.page.context().setOffline(true);
  await ruth.press('Make my account');
  await ruth.sees('We cannot reach Footbridge right now.');
  await expect(ruth.page.getByLabel(/^Your e-mail/)).toHaveValue(ruth.email);
  await ruth.page.context().setOffline(false);
  await ruth.press('Make my account');
  await ruth.isAt('Write this code on paper');
});

test('a part of the app that does not come keeps what was typed, too', async ({ meet }) => {
  // Without the service worker nothing is on the device beforehand.
  const ruth = await meet('Ruth', { browser: { serviceWorkers: 'block' } });
  await ruth.page.goto('/sign-up');
  await ruth.isAt('Make an account');
  await ruth.fill(/^Your e-mail/, ruth.email);
  await ruth.choose('I am 18 or older');
  await ruth.page.route('**/_app/immutable/**', (route) => route.abort());
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Make my account');
  await ruth.sees('We cannot reach Footbridge right now. What you wrote is still here.');
  await expect(ruth.page.getByLabel(/^Your e-mail/)).toHaveValue(ruth.email);
});
