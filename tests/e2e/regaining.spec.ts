import { AtKeyboard } from './support/at-keyboard.ts';
import { audit } from './support/audit.ts';
import type { OwnServer } from './support/own-server.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';

test.slow();

const hour = 3_600_000;

/** The newest link that was mailed to someone, once it is another than the one before: mail leaves after the page answers. */
async function mailed(server: OwnServer, { email }: Person, before = ''): Promise<string> {
  const links = async () => {
    const [mail = ''] = (await server.mailsTo(email)).filter((text) => text.includes('/reset/link#'));
    return /http\S+\/reset\/link#[\w-]{43}/.exec(mail)?.[0] ?? '';
  };
  await expect.poll(links).not.toBe(before);
  return links();
}

/** Nothing has to be pushed sideways on the smallest screens. */
async function fits({ page }: Person) {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize(before);
}

async function isSound(person: Person, title: string | RegExp) {
  await person.isAt(title);
  await audit(person.page);
  await fits(person);
}

const wordsOf = ({ page }: Person) =>
  page.getByRole('list', { name: 'The eight words' }).getByRole('listitem').allTextContents();

test('someone with neither passphrase nor code comes back after three days, and nobody can hurry it', async ({
  meet,
  server,
}) => {
  const here = { browser: { baseURL: server.origin } };
  const ruth = await meet('Ruth', here);
  const sam = await meet('Sam', here);
  await meetInSpace(ruth, sam);
  await sam.write('Before all this.');
  await expect(ruth.message('Before all this.')).toBeVisible();

  // Somebody asks. Whoever is signed in sees it at once, and stops it.
  const back = await meet('Ruth', { ...here, as: AtKeyboard });
  back.email = ruth.email;
  const ask = async () => {
    await back.page.goto('/sign-in');
    await back.follow('I have neither passphrase nor code');
    await isSound(back, 'A new passphrase by e-mail');
    await back.fill(/^Your e-mail/, ruth.email);
    await back.press('Send me the link');
    await isSound(back, 'Look in your e-mail');
  };
  await ask();
  const stopped = await mailed(server, ruth);
  await ruth.sees('Someone asked for a new passphrase');
  await isSound(ruth, 'You and Sam');
  await ruth.press('Stop it');
  await ruth.sees('It is stopped. The link in the e-mail opens nothing any more.');
  await back.page.goto(stopped);
  await isSound(back, 'This link does not open anything');
  await back.page.goto(`${server.origin}/reset/link#only-part-of-it`);
  await back.isAt('This link is not whole');

  // Asked for again, the wait begins anew. Pausing needs no key, and its owner lifts it again.
  await ask();
  const link = await mailed(server, ruth, stopped);
  server.moveOn(10 * hour + 30_000);
  await back.page.goto(link);
  await isSound(back, 'This link still waits');
  await back.sees(/in 2 days and (13|14) hours\./);
  expect(back.page.url()).not.toContain('#');
  await back.press('Pause my spaces now');
  await back.sees('Your spaces are paused. Nobody was told.');
  await ruth.sees('You are resting');

  // After three days it opens, and what opened the account before ends.
  server.moveOn(62 * hour);
  await back.page.goto('/sign-in');
  await back.page.goto(link);
  await isSound(back, 'Choose a new passphrase');
  await back.fill(/^Your new passphrase/, 'marble ferry cactus lobby summer');
  await back.press('Open my account');
  await back.keepCode();
  await back.isAt('My spaces');
  await ruth.isAt('Sign in');

  // The space goes on. What was before is closed, and said once.
  await back.page.getByRole('link', { name: /^With/ }).click();
  await back.sees(/What was written before .* is closed\. It is kept\./);
  await expect(back.message('Before all this.')).toHaveCount(0);
  await isSound(back, /^You and/);
  await back.press('Come back');
  await back.sees('You are back.');
  await back.page.getByRole('link', { name: 'I have found my old code' }).click();
  await isSound(back, 'Open what is closed');
  await back.page.goBack();
  await sam.sees(/Ruth has new keys since/);
  await isSound(sam, 'You and Ruth');
  await sam.follow('What that means');
  await isSound(sam, 'Words to compare');
  const words = await wordsOf(sam);
  expect(words).toHaveLength(8);
  await sam.press('Open what you both wrote before to Ruth again');
  await sam.sees('It is open to Ruth again.');
  await expect(back.message('Before all this.')).toBeVisible();
  await back.follow('More');
  await back.follow('Words to compare');
  await back.isAt('Words to compare');
  await expect.poll(() => wordsOf(back)).toEqual(words);
  await back.page.goto('/account');
});
