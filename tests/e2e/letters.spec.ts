import { AtKeyboard } from './support/at-keyboard.ts';
import { audit } from './support/audit.ts';
import { countFromHere } from './support/on-the-way.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';
import { withoutWaiting } from './support/without-waiting.ts';

test.slow();

const words = 'Sam, I am sorry that I read your diary. I am sorry if that hurt.';
const passages = ({ page }: Person) => page.locator('.passage');

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

/** What the service tells a page while nothing is done there, but for signs of life. */
function listen({ page }: Person): () => readonly string[] {
  const heard: string[] = [];
  page.on('response', (response) => heard.push(response.url()));
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  return () => heard.filter((one) => !/^[23]$/.test(one));
}

test('a letter is written with faults, mended, handed over, opened, and answered in part, by keyboard, 320 px wide', async ({
  meet,
}) => {
  const browser = { viewport: { width: 320, height: 640 } };
  const [first, second] = [await meet('Ruth', { browser }), await meet('Sam', { browser })];
  const heard = listen(first);
  await meetInSpace(first, second);
  const [ruth, sam] = [withoutMouse(first), withoutMouse(second)];

  await toLetters(ruth);
  await ruth.sees('There are no letters yet.');
  await look(ruth);

  // The shortest path: write, look, wait, reread and hand over.
  const way = await countFromHere(ruth.page);
  await ruth.follow('Write a letter');
  await ruth.isAt('A letter');
  await ruth.fill(/^Your letter/, 'Sam, I am sorry if I hurt you. I did my best. Mistakes were made.');
  await expect(passages(ruth)).toHaveText(['if I hurt you', 'I did my best', 'Mistakes were made']);
  await ruth.press('Things to look at');
  await ruth.sees('“if I hurt you”');
  await ruth.press('Go to it in the letter');
  await ruth.page.keyboard.type('that I read your diary');
  await expect(passages(ruth)).toHaveText(['I did my best', 'Mistakes were made']);
  await ruth.press('Things to look at');
  await ruth.press('Keep mine');
  await ruth.sees('“Mistakes were made”');
  await ruth.press('Go to it in the letter');
  await ruth.page.keyboard.type('I told your aunt');
  await expect(passages(ruth)).toHaveCount(0);
  await ruth.follow('Go on to hand it over');
  await ruth.isAt('Before it goes');
  await look(ruth);
  await ruth.press('Continue');
  await ruth.isAt('Read it once more');
  // If she likes: it is in nobody's way.
  await ruth.page.getByText('What will you do, by when? (if you like)').press('Enter');
  await ruth.fill(/^What I will do/, 'Ask before I tell anyone about you');
  await ruth.fill(/^By when/, 'From today');
  await look(ruth);
  await withoutWaiting(ruth);
  await ruth.press('Hand it over');
  await ruth.isAt('Letters');
  const { screens, decisions } = await way();
  expect(screens).toEqual(['A letter', 'Things to look at', 'Before it goes', 'Read it once more']);
  const showing = ['Things to look at', 'Go to it in the letter'];
  expect(decisions.filter((one) => !showing.includes(one))).toEqual([
    'Keep mine',
    'Continue',
    'Hand it over',
  ]);
  await toSent(ruth);

  await expect(sam.page.getByText('There is a letter for you.')).toBeVisible();
  await expect(sam.page.getByText('diary')).toHaveCount(0);
  await look(sam);
  const heardBefore = heard().length;
  const samsWay = await countFromHere(sam.page);
  await sam.follow('To your letters');
  await sam.isAt('Letters');
  await sam.sees('There is a letter for you, from Ruth.');
  await look(sam);
  await sam.follow('Open it');
  await sam.isAt('A letter from Ruth');
  await sam.sees('I am sorry that I read your diary. I did my best. I told your aunt.');
  await sam.sees('Ask before I tell anyone about you');
  // The one decision is to open it.
  expect(await samsWay()).toEqual({ screens: ['Letters', 'A letter from Ruth'], decisions: [] });
  await look(sam);
  // Had Sam never opened it, not a byte would be another one at hers.
  expect(heard().slice(heardBefore)).toEqual([]);

  await expect(ruth.page.getByText('What Sam sent you about it')).toHaveCount(0);

  await sam.press('I have received it');
  await sam.sees('Ruth will see this. You can take it back at any time.');
  await ruth.sees('I have received it.');
  expect(heard().length).toBeGreaterThan(heardBefore);
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
  // Both in one moment: the second knows of the first.
  await sam.page.evaluate(
    (labels) => {
      const buttons = [...document.querySelectorAll('button')];
      for (const label of labels) buttons.find((one) => one.textContent.trim() === label)!.click();
    },
    ['Send what I chose to Ruth', 'Not now'],
  );
  await ruth.sees('Not now.');
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

test('what lands hard is asked about once more, and a letter is taken back while it waits', async ({
  meet,
}) => {
  const [first, second] = [await meet('Ruth'), await meet('Sam')];
  await meetInSpace(first, second);
  const ruth = withoutMouse(first);
  await toLetters(ruth);
  await ruth.follow('Write a letter');
  await ruth.isAt('A letter');
  await ruth.fill(/^Your letter/, words);
  await ruth.follow('Go on to hand it over');
  await ruth.isAt('Before it goes');
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

  // Her words are where they were.
  await ruth.page.goto('/private/drafts');
  await ruth.unlock();
  await ruth.isAt('Letters I may hand over');
  await ruth.page.getByText('Letters you put down').press('Enter');
  await ruth.page.getByRole('link', { name: /Sam, I am sorry/ }).focus();
  await ruth.page.keyboard.press('Enter');
  await ruth.press('Take it up again');
  await expect(ruth.page.getByRole('textbox', { name: 'Your letter' })).toContainText(words);
});

/** Her own letter, once it has gone. */
async function toSent(person: Person) {
  await person.page.getByRole('link', { name: /^A letter of/ }).focus();
  await person.page.keyboard.press('Enter');
  await person.isAt('Your letter');
  await person.sees(/^Sent on/);
}
