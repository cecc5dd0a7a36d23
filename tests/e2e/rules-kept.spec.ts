import { audit } from './support/audit.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';

test.slow();

const hour = 60 * 60_000;
const day = 24 * hour;

async function signs(person: Person) {
  await person.isAt('Read it whole, then sign');
  await person.page.getByLabel('I have read this clause and I agree to it').press('Space');
  await person.fill(/^Your passphrase/, person.passphrase);
  await person.press('Sign this agreement');
  await person.isAt('You have signed');
}

async function toSpace(person: Person, other: Person) {
  await person.page.goto(/^.*\/spaces\/[^/]+/.exec(person.page.url())?.[0] ?? '');
  await person.unlock();
  await person.isAt(`You and ${other.name}`);
}

test('what two agreed is said before one writes, and what is written then waits unseen', async ({
  meet,
  server,
}) => {
  const browser = { baseURL: server.origin, timezoneId: 'UTC', viewport: { width: 320, height: 640 } };
  const [ruth, sam] = [await meet('Ruth', { browser }), await meet('Sam', { browser })];
  await meetInSpace(ruth, sam);
  await ruth.follow('More');
  await ruth.follow('Boundaries');
  await ruth.follow('Agree on something');
  await ruth.press('No messages late in the evening Footbridge can keep this one.');
  await ruth.press('Continue');
  await ruth.press('Offer it to Sam');
  await ruth.isAt('Boundaries');
  await sam.follow('To your boundaries');
  await sam.follow('Look at it');
  await sam.choose('Yes');
  await sam.press('Send my answer');
  await signs(sam);
  await ruth.sees('You have both said yes to the words.');
  await ruth.follow('Read it whole, and sign');
  await signs(ruth);

  // Both cooling-offs are over, and it is ten in the evening.
  const tenTomorrow = Math.ceil(Date.now() / day) * day + 22 * hour;
  server.moveOn(tenTomorrow + day - Date.now());
  await toSpace(sam, ruth);
  await toSpace(ruth, sam);
  await ruth.sees(/You agreed: Neither of us sends anything between 21:00 and 08:00/);
  await ruth.sees(/will leave on .*08:00/);
  await expect(ruth.page.getByRole('link', { name: 'Change or drop it' })).toBeVisible();
  await audit(ruth.page);
  await ruth.press('Keep it');
  await ruth.fill(/^Write to Sam/, 'Are you awake?');
  await ruth.press('Send');
  await ruth.sees('Are you awake?');
  await toSpace(sam, ruth);
  await expect(sam.page.getByText('Are you awake?')).toHaveCount(0);

  // A letter, too, and it is said before it is handed over.
  await ruth.follow('More');
  await ruth.follow('Letters');
  await ruth.follow('Write a letter');
  await ruth.fill(/^Your letter/, 'Sam, I think of the lake.');
  await ruth.follow('Go on to hand it over');
  await ruth.choose('One hour');
  await ruth.press('Continue');
  await ruth.isAt('Read it once more');
  await ruth.sees(/You agreed: Neither of us sends anything between 21:00 and 08:00/);
  await ruth.sees(/So this letter will leave on .*08:00/);
  await ruth.sees(/It goes to Sam on .*08:00/);
  await audit(ruth.page);
  server.moveOn(11 * hour);
  await sam.sees('Are you awake?');
});
