import { verifyHistory } from '@footbridge/record';
import type { ExportFile } from '@footbridge/client';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AtKeyboard } from './support/at-keyboard.ts';
import { audit } from './support/audit.ts';
import { comeInAlone } from './support/come-in-alone.ts';
import { leftBehind } from './support/left-behind.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';

test.slow();

const isTooWide = () => document.documentElement.scrollWidth > innerWidth;

async function saved(person: Person, button: string): Promise<{ name: string; file: string }> {
  const arriving = person.page.waitForEvent('download');
  await person.press(button);
  const download = await arriving;
  const name = download.suggestedFilename();
  const file = path.join(test.info().outputDir, name);
  await download.saveAs(file);
  return { name, file };
}

test('a copy to keep can be saved, read without us, and checked by anyone', async ({ meet, browser }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await ruth.write('Good morning, Sam.');
  await expect(sam.message('Good morning, Sam.')).toBeVisible();
  await sam.write('Good morning.');
  await expect(ruth.message('Good morning.')).toBeVisible();
  await ruth.fill(/^Write to /, 'For tomorrow.');
  await ruth.press('Send later');
  await ruth.choose('Tomorrow morning');
  await ruth.press('Keep it until then');
  await expect(ruth.message('For tomorrow.')).toContainText('Leaves on');

  await ruth.page.goto('/account');
  await ruth.unlock();
  await ruth.follow('A copy to keep');
  await ruth.isAt('A copy to keep');
  await audit(ruth.page);
  await ruth.press('Make my copy');
  await ruth.sees('Your copy is ready.');
  await audit(ruth.page);

  const proofs = await saved(ruth, 'Save the file with proofs');
  expect(proofs.name).toMatch(/^copy-\d{4}-\d\d-\d\d\.json$/);
  const copy = JSON.parse(readFileSync(proofs.file, 'utf8')) as ExportFile;
  const [space] = copy.spaces;
  const keys = new Map(space!.members.map(({ id, signingKey }) => [id, signingKey!]));
  expect(await verifyHistory(space!.acts, keys, [])).toMatchObject({ missing: [] });
  expect(space!.messages.map(({ text, state }) => [text, state])).toEqual([
    ['Good morning, Sam.', 'sent'],
    ['Good morning.', 'sent'],
    ['For tomorrow.', 'held'],
  ]);
  expect(copy.pages).toBeNull();

  const toRead = await saved(ruth, 'Save the page to read');
  expect(toRead.name).toMatch(/^copy-\d{4}-\d\d-\d\d\.html$/);
  const elsewhere = await browser.newContext({ offline: true, viewport: { width: 320, height: 640 } });
  const page = await elsewhere.newPage();
  await page.goto(pathToFileURL(toRead.file).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A copy to keep');
  await expect(page.getByRole('article').filter({ hasText: 'For tomorrow.' })).toContainText(
    'Held back until',
  );
  expect(await page.evaluate(isTooWide)).toBe(false);
  await audit(page);
  await elsewhere.close();
});

test('an account can be deleted by keyboard at 320 px; the other goes on writing and is not told', async ({
  meet,
}) => {
  const ruth = await meet('Ruth', { as: AtKeyboard, browser: { viewport: { width: 320, height: 640 } } });
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await ruth.write('This stays.');
  await expect(sam.message('This stays.')).toBeVisible();

  await ruth.page.goto('/account');
  await ruth.unlock();
  await ruth.isAt('My account');
  await ruth.follow('Delete what is mine');
  await ruth.isAt('Delete what is yours');
  await audit(ruth.page);
  expect(await ruth.page.evaluate(isTooWide)).toBe(false);
  await ruth.follow('My account');
  await ruth.isAt('Delete my account');
  await ruth.sees('We cannot undo this');
  await audit(ruth.page);
  expect(await ruth.page.evaluate(isTooWide)).toBe(false);
  await ruth.fill(/^Your passphrase/, 'not the right words at all');
  await ruth.press('Delete my account');
  await ruth.sees('That is not your passphrase. Please try again.');
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Delete my account');
  await ruth.isAt('Your account is deleted');
  await audit(ruth.page);

  expect(await leftBehind(ruth.page)).toEqual({ rows: 0, caches: [], cookie: '' });

  await sam.write('Are you there?');
  await expect(sam.message('Are you there?')).toContainText('Sent');
  await expect(sam.message('This stays.')).toContainText('Ruth');
  await sam.page.reload();
  await sam.unlock();
  await sam.isAt('You and Ruth');
  await expect(sam.message('Are you there?')).toContainText('Sent');

  await ruth.page.goto('/sign-in');
  await ruth.fill(/^Your e-mail/, ruth.email);
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Sign in');
  await ruth.sees('That e-mail and passphrase do not fit together.');
});

test('private pages can be deleted, and all else stays', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await comeInAlone(ruth);
  await ruth.page.goto('/account/delete/pages');
  await ruth.unlock();
  await ruth.isAt('Delete my private pages');
  await audit(ruth.page);
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Delete my private pages');
  await ruth.isAt('Your private pages are deleted.');
  await audit(ruth.page);
  await ruth.follow('My account');
  await ruth.isAt('My account');
});
