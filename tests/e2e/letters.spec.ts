import { AtKeyboard } from './support/AtKeyboard.ts';
import { audit } from './support/audit.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/Person.ts';

test.slow();

const day = 24 * 60 * 60_000;
const words = 'Sam, I am sorry that I read your diary. It was yours.\nI have told your aunt that I lied.';

const fits = async ({ page }: Person) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

/** A new page: it fits, and axe finds nothing. */
async function look(person: Person) {
  await fits(person);
  await audit(person.page);
}

/** From here on. */
const withoutMouse = ({ name, page, email, passphrase }: Person) =>
  Object.assign(new AtKeyboard(name, page), { email, passphrase });

async function toLetters(person: Person) {
  await person.follow('More');
  await person.follow('Letters');
  await person.isAt('Letters');
}

test('a letter is handed over, taken back, handed over again, opened, and answered in part, by keyboard, 320 px wide', async ({
  meet,
}) => {
  const browser = { viewport: { width: 320, height: 640 } };
  const [first, second] = [await meet('Ruth', { browser }), await meet('Sam', { browser })];
  await meetInSpace(first, second);
  const [ruth, sam] = [withoutMouse(first), withoutMouse(second)];

  await toLetters(ruth);
  await ruth.sees('There are no letters yet.');
  await look(ruth);
  await ruth.follow('Write a letter');
  await ruth.isAt('A letter');
  await ruth.fill(/^Your letter/, `${words} I am sorry if that hurt.`);
  await ruth.follow('Go on to hand it over');
  await ruth.isAt('Before it goes');
  await look(ruth);
  await ruth.press('Continue');
  await ruth.isAt('Read it once more');
  await ruth.sees('These words may land hard');
  await look(ruth);

  // What takes it back most plainly needs a decision, and can be kept.
  await ruth.press('Hand it over');
  await ruth.sees('Please tick that you have seen it');
  await ruth.choose('I have seen this, and I keep my words');
  await ruth.press('Hand it over');
  await ruth.isAt('Letters');
  await ruth.sees(/^It goes on/);
  await ruth.page.getByRole('link', { name: 'A letter that waits to go' }).focus();
  await ruth.page.keyboard.press('Enter');
  await ruth.isAt('Your letter');
  await look(ruth);
  await ruth.press('Take it back');
  await ruth.isAt('Letters');
  await ruth.sees('You took it back. Nobody was told.');

  // Her words are where they were; she changes them, and says what she will do.
  await ruth.page.goBack();
  await ruth.page.goto('/private/drafts');
  await ruth.unlock();
  await ruth.isAt('Letters I may hand over');
  await ruth.page.getByText('Letters you put down').press('Enter');
  await ruth.page.getByRole('link', { name: /Sam, I am sorry/ }).focus();
  await ruth.page.keyboard.press('Enter');
  await ruth.press('Take it up again');
  await ruth.fill(/^Your letter/, words);
  await ruth.follow('Go on to hand it over');
  await ruth.isAt('Before it goes');
  await ruth.press('Continue');
  await ruth.isAt('Read it once more');
  await ruth.page.getByText('What will you do, by when? (if you like)').press('Enter');
  await ruth.fill(/^What I will do/, 'Ask before I tell anyone about you');
  await ruth.fill(/^By when/, 'From today');
  await look(ruth);
  // Her clock is a day behind: by Footbridge's own, the day of waiting is over.
  await ruth.page.clock.setFixedTime(Date.now() - day);
  await ruth.press('Hand it over');
  await ruth.isAt('Letters');

  await expect(sam.page.getByText('There is a letter for you.')).toBeVisible();
  await expect(sam.page.getByText('diary')).toHaveCount(0);
  await look(sam);
  await sam.follow('To your letters');
  await sam.isAt('Letters');
  await sam.sees('There is a letter for you, from Ruth.');
  await look(sam);
  await sam.follow('Open it');
  await sam.isAt('A letter from Ruth');
  await sam.sees('I am sorry that I read your diary.');
  await sam.sees('Ask before I tell anyone about you');
  await look(sam);

  await toSent(ruth);
  await expect(ruth.page.getByText('What Sam sent you about it')).toHaveCount(0);

  await sam.press('I have received it');
  await sam.sees('Ruth will see this. You can take it back at any time.');
  await ruth.sees('I have received it.');
  await sam.page.getByText('More', { exact: true }).press('Enter');
  await look(sam);
  for (const part of ['1', '2']) await sam.page.getByText(`Say something about part ${part}`).press('Enter');
  await sam.page.getByRole('group', { name: 'Part 1' }).getByLabel('This lands').press('Space');
  await sam.page
    .getByRole('group', { name: 'Part 2' })
    .getByLabel('I would like to hear more')
    .press('Space');
  await sam.page.getByLabel('still here').press('Space');
  await sam.fill(/^In your own words/, 'The aunt knew for years.');
  await sam.press('Send what I chose to Ruth');
  await ruth.sees('I would like to hear more about this.');
  await ruth.sees('This lands.');
  await look(ruth);
  await expect(ruth.page.getByText(/aunt knew|still here|forgive/)).toHaveCount(0);

  await sam.press('Take back all I said about it');
  await sam.sees('It is taken back.');
  await expect(ruth.page.getByText('What Sam sent you about it')).toHaveCount(0);

  await ruth.page.getByText('How is it going with what you said you would do?').first().press('Enter');
  await ruth.choose('I have done it');
  await ruth.press('Say so');
  await sam.sees('Ruth says: It is done.');
  await look(sam);

  // What was opened stays opened, and what hurts stays with its owner.
  await sam.page.reload();
  await sam.unlock();
  await sam.isAt('A letter from Ruth');
  await sam.page.getByText('More', { exact: true }).press('Enter');
  await expect(sam.page.getByLabel(/^In your own words/)).toHaveValue('The aunt knew for years.');
  await sam.follow('Letters');
  await expect(sam.page.getByRole('link', { name: /^A letter of/ })).toBeVisible();
});

/** Her own letter, once it has gone. */
async function toSent(person: Person) {
  await person.page.getByRole('link', { name: /^A letter of/ }).focus();
  await person.page.keyboard.press('Enter');
  await person.isAt('Your letter');
  await person.sees(/^Sent on/);
}
