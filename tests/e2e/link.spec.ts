import { comeInAlone } from './support/come-in-alone.ts';
import type { Person } from './support/person.ts';
import { expect, test } from './support/people.ts';

const words = 'I am thinking of you.';

async function cardFrom(ruth: Person) {
  await comeInAlone(ruth);
  await ruth.startSpace('I am the parent');
  return ruth.reachOut('A card', words);
}

test('a link’s secrets leave the address at once, and one of them never leaves the browser', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  const link = await cardFrom(ruth);
  const [token = '', opening = ''] = new URL(link).hash.slice(1).split('.');
  const sent: string[] = [];
  sam.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));

  await sam.page.goto(link);
  await sam.sees(words);
  expect(sam.page.url()).not.toContain('#');
  expect(await sam.page.evaluate(() => JSON.stringify(history.state))).not.toContain(opening);
  expect(sent.some((one) => one.includes(token))).toBe(true);
  expect(sent.filter((one) => one.includes(opening))).toEqual([]);

  await sam.page.reload();
  await sam.isAt('Please open your link again');
});

test('"No more" ends every link of the space, and its sender sees no difference', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  const link = await cardFrom(ruth);
  await ruth.follow('To my space');
  await ruth.isAt('Your space');
  const before = await ruth.page.getByRole('main').innerText();

  await sam.page.goto(link);
  await sam.press('Not now');
  await sam.isAt('That is fine');
  // Opened again where it was left, it shows the card once more.
  await sam.page.goto(link);
  await sam.isAt('A card from Ruth');
  await sam.press('No more');
  await sam.isAt('The links are closed');
  await sam.page.goto('/');
  await sam.page.goto(link);
  await sam.isAt('This link does not open');

  await ruth.page.reload();
  await ruth.unlock();
  await ruth.isAt('Your space');
  expect(await ruth.page.getByRole('main').innerText()).toBe(before);
});

test('a link that was withdrawn opens nothing, and half a link says so', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  const link = await cardFrom(ruth);
  await ruth.press('Withdraw this link');
  await ruth.press('Withdraw it');
  await ruth.sees('This link is withdrawn. It opens nothing.');

  await sam.page.goto(link);
  await sam.isAt('This link does not open');
  await sam.page.goto('/');
  await sam.page.goto(link.slice(0, -20));
  await sam.isAt('This link is not whole');
});
