import { AtKeyboard } from './support/at-keyboard.ts';
import { audit, Audited } from './support/audit.ts';
import { comeInAlone } from './support/come-in-alone.ts';
import type { Person } from './support/person.ts';
import { expect, test } from './support/people.ts';

/** Someone with an account and nobody invited, at what is theirs alone. */
async function aloneWith(person: Person) {
  await comeInAlone(person, { isMine: true });
  await person.follow('Just for you');
  await person.isAt('Just for you');
}

async function writeInJournal(person: Person, text: string, feelings: readonly string[] = []) {
  await person.follow('Write something');
  await person.isAt('What is on your mind?');
  await person.fill(/^Your words/, text);
  for (const feeling of feelings) await person.page.getByRole('checkbox', { name: feeling }).check();
  await person.sees('Kept. You do not have to save.');
}

test('a journal entry with three feelings is read back after a reload, alone', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await aloneWith(ruth);
  await ruth.sees(/^Nobody else can read this/);
  await ruth.follow('My journal');
  await writeInJournal(ruth, 'He did not come.\nI had laid the table.', ['Sad', 'Angry', 'Hopeful']);
  await ruth.follow('Done');
  await ruth.isAt('My journal');
  await ruth.page.reload();

  const entry = ruth.page.getByRole('article');
  await expect(entry).toContainText('I had laid the table.');
  const felt = entry.getByRole('list', { name: 'You felt' }).getByRole('listitem');
  await expect(felt).toHaveText(['Sad', 'Angry', 'Hopeful']);

  await entry.getByRole('link', { name: /^Change/ }).click();
  await ruth.page.getByRole('checkbox', { name: 'Angry' }).uncheck();
  await ruth.fill(/^Your words/, 'He did not come. I am less angry now.');
  await ruth.follow('Done');
  await ruth.isAt('My journal');
  await ruth.page.reload();
  await expect(felt).toHaveText(['Sad', 'Hopeful']);
  await expect(entry).toContainText('less angry now');
});

test('a letter that is not sent is kept while it is written, and put down, and taken up', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  await aloneWith(ruth);
  await ruth.follow('Letters I do not send');
  await ruth.follow('Write a letter');
  await ruth.isAt('A letter you do not send');
  await ruth.sees('There is no send button on this page.');
  await expect(ruth.page.getByRole('button', { name: /send/i })).toHaveCount(0);
  await ruth.fill(/^Your letter/, 'Dear Dad,\nyou never asked.');
  await ruth.sees('Kept. You do not have to save.');
  await ruth.page.reload();
  await expect(ruth.page.getByLabel('Your letter')).toHaveValue('Dear Dad,\nyou never asked.');

  await ruth.press('Put it down');
  await ruth.isAt('Letters I do not send');
  await expect(ruth.page.getByRole('link', { name: 'Dear Dad,' })).toBeHidden();
  await ruth.page.getByText('Letters you put down').click();
  await ruth.follow('Dear Dad,');
  await ruth.sees('you never asked.');
  await ruth.press('Take it up again');
  await expect(ruth.page.getByLabel('Your letter')).toHaveValue('Dear Dad,\nyou never asked.');
});

test('what is removed can be brought back, and is gone once one has moved on', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await aloneWith(ruth);
  await ruth.follow('My journal');
  await writeInJournal(ruth, 'Not worth keeping.');
  await ruth.press('Remove it');
  await ruth.isAt('My journal');
  await ruth.sees('It is removed.');
  await expect(ruth.page.getByRole('article')).toHaveCount(0);
  await ruth.press('Bring it back');
  await expect(ruth.page.getByRole('article')).toContainText('Not worth keeping.');
  await ruth.page.reload();
  await expect(ruth.page.getByRole('article')).toContainText('Not worth keeping.');

  await ruth.page.getByRole('link', { name: /^Change/ }).click();
  await ruth.press('Remove it');
  await ruth.sees('It is removed.');
  await ruth.follow('Just for you');
  await ruth.follow('My journal');
  await ruth.sees('Nothing is written yet.');
  await expect(ruth.page.getByRole('button', { name: 'Bring it back' })).toHaveCount(0);
});

test('what is written without a connection is kept here, and goes when there is one again', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  await aloneWith(ruth);
  await ruth.follow('My journal');
  await ruth.follow('Write something');
  await ruth.isAt('What is on your mind?');
  await ruth.page.context().setOffline(true);
  await ruth.fill(/^Your words/, 'Written on the train.');
  await ruth.sees('Kept on this device.');
  await ruth.page.context().setOffline(false);
  await ruth.sees('Kept. You do not have to save.');
  await ruth.page.goto('/private/journal');
  await expect(ruth.page.getByRole('article')).toContainText('Written on the train.');
});

test('someone to turn to is one press away, and so is help where there is nobody', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await aloneWith(ruth);
  await ruth.follow('People I can turn to');
  await ruth.follow('Add someone');
  await ruth.fill(/^Their name/, 'Ada');
  await ruth.fill(/^How to reach them/, '000 111 222');
  await ruth.sees('Kept. You do not have to save.');
  await ruth.follow('Done');
  await expect(ruth.page.getByRole('link', { name: '000 111 222' })).toHaveAttribute('href', 'tel:000111222');

  for (const place of ['/private/places', '/safety']) {
    await ruth.page.goto(place);
    await expect(ruth.page.getByRole('link', { name: '000 333 444' })).toHaveAttribute(
      'href',
      'tel:000333444',
    );
  }
});

test('the calm page moves only when asked, and can be left at any moment', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await aloneWith(ruth);
  await ruth.follow('A calm minute');
  const moving = () => ruth.page.evaluate(() => document.getAnimations().length);
  expect(await moving()).toBe(0);
  await ruth.press('Breathe with the arch');
  expect(await moving()).toBe(1);
  await ruth.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
  await ruth.press('Stop');
  await ruth.follow('That is enough for now');
  await ruth.isAt('Just for you');
});

test('an address that is no page of one’s own leads nowhere', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await aloneWith(ruth);
  await ruth.page.goto('/private/journal/nothing');
  await ruth.isAt('There is nothing here');
});

test('all of it can be done by keyboard alone, 320 px wide', async ({ meet }) => {
  test.slow();
  const browser = { viewport: { width: 320, height: 640 } };
  const ruth = await meet('Ruth', { as: AtKeyboard, browser });
  await aloneWith(ruth);
  const isTooWide = () => document.documentElement.scrollWidth > innerWidth;
  await ruth.follow('My journal');
  await ruth.follow('Write something');
  await ruth.isAt('What is on your mind?');
  await ruth.fill(/^Your words/, 'A'.repeat(60));
  await ruth.page.keyboard.press('Tab');
  await ruth.page.keyboard.press('Space');
  expect(await ruth.page.evaluate(isTooWide)).toBe(false);
  await ruth.follow('Done');
  await ruth.isAt('My journal');
  await expect(ruth.page.getByRole('list', { name: 'You felt' })).toHaveText('Sad');
  expect(await ruth.page.evaluate(isTooWide)).toBe(false);
});

test('axe finds nothing on any of it, light or dark', async ({ meet }) => {
  test.slow();
  const ruth = await meet('Ruth', { as: Audited });
  await aloneWith(ruth);
  await ruth.follow('My journal');
  await writeInJournal(ruth, 'Good morning.', ['Calm', 'Sad']);
  await audit(ruth.page);
  await ruth.follow('Done');
  await ruth.isAt('My journal');
  await ruth.page.getByRole('link', { name: /^Change/ }).click();
  await ruth.press('Remove it');
  await ruth.sees('It is removed.');
  await audit(ruth.page);
  const places = {
    '/private/letters': 'Letters I do not send',
    [`/private/letters/${crypto.randomUUID()}`]: 'A letter you do not send',
    '/private/people': 'People I can turn to',
    [`/private/people/${crypto.randomUUID()}`]: 'Someone you can turn to',
    '/private/calm': 'A calm minute',
    '/private/places': 'Places to turn to',
  };
  for (const [path, title] of Object.entries(places)) {
    await ruth.page.goto(path);
    await ruth.isAt(title);
  }
});
