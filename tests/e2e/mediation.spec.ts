import { look } from './support/audit.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';
import { box, comeTogether, day, minute, neverSees, screens, tellsNoor } from './support/three-in-a-talk.ts';

test.slow();

test('a mediation in which nothing goes straight across comes to an agreement that both sign', async ({
  meet,
  server,
}) => {
  const { ruth, sam, noor, seat } = await comeTogether(server, meet, async (asking) => {
    await asking.choose('Mediation');
    await asking.choose('Nothing goes straight from one to the other');
    await asking.sees('What you write above goes to Noor alone.');
  });
  await sam.sees('Noor tells you both what it is about before you begin.');
  await sam.press('Yes');
  await expect(box(ruth, 'How is it for you, and what do you hope for?')).toHaveValue('The house');
  for (const [person, story] of [
    [ruth, 'I want to keep the house.'],
    [sam, 'I do not want to be in one room with her.'],
  ] as const) {
    await person.isAt('Mediation');
    await tellsNoor(person, story);
    await person.press('I am ready');
  }
  await noor.page.goto(`${server.origin}/seats/${seat}`);
  await noor.unlock();
  await noor.page.getByRole('link', { name: /^Mediation, / }).click();
  await noor.sees('I do not want to be in one room with her.');
  await screens(noor, 'Ruth', 'They can meet');
  await screens(noor, 'Sam', 'They can meet, with care');
  await neverSees(sam, 'The house');
  await noor.fill(/^What is it about/, 'Who lives in the house');
  await look(noor);
  await noor.press('Tell them the topic');
  await noor.press('Let them both in');
  await noor.press('Open the room');

  for (const person of [ruth, sam, noor]) {
    await person.sees('read once more how this works');
    await look(person);
    await person.press('Yes, I agree to this');
  }
  await noor.fill(/^How will this talk go/, 'Each of you tells me first. You can stop at any time.');
  await look(noor);
  await noor.press('Say it');
  await ruth.sees('Each of you tells me first.');
  for (const person of [ruth, sam]) await person.press('I keep to the ground rules');

  for (const [person, words] of [
    [ruth, 'I cannot lose the house.'],
    [sam, 'I want my part of it.'],
  ] as const) {
    const other = person === ruth ? sam : ruth;
    await person.fill(/^How is it for you/, words);
    await person.press('Say it');
    await person.sees('Noor has your words');
    await noor.sees('has not said yet if you may carry it over');
    await look(noor);
    await neverSees(other, words);
    await look(person);
    await person.press('Noor may carry it over');
    await noor.press('Carry it over');
    await other.sees(words);
    await person.press('That is all for now');
    await noor.fill(/^What did you hear/, 'That it matters.');
    await noor.press('Say it back');
    await person.press('Yes, that is it');
  }

  await noor.fill(/^One thing to talk about/, 'Who lives in the house');
  await noor.press('Name it');
  await ruth.sees('Noor named');
  await look(noor);
  for (const person of [ruth, sam]) await person.press('Yes to this list');
  for (const person of [ruth, sam, noor]) {
    await person.press('We have talked enough about this');
  }

  // What each can live with, nobody sees; what both can, she alone.
  for (const text of ['Ruth stays, and Sam gets half its worth.', 'It is sold.']) {
    await noor.fill(/^What could be done/, text);
    await noor.press('Add it');
    await noor.sees(text);
    for (const { page } of [ruth, sam]) await expect(page.getByRole('group', { name: text })).toBeVisible();
    await expect(box(noor, 'What could be done?')).toHaveValue('');
  }
  const marks = async (person: Person, option: string, mark: string) => {
    const one = person.page.getByRole('group', { name: option });
    await one.getByText(mark, { exact: true }).click();
    await one.locator('xpath=ancestor::form').getByRole('button', { name: 'Keep this mark' }).click();
    await expect(one.locator('xpath=ancestor::form').getByText('Your mark is kept.')).toBeVisible();
  };
  await marks(ruth, 'Ruth stays, and Sam gets half its worth.', 'I can live with it');
  await marks(ruth, 'It is sold.', 'No');
  await look(ruth);
  await noor.sees('There is nothing yet that both can live with.');
  await marks(sam, 'Ruth stays, and Sam gets half its worth.', 'I can live with it');
  await marks(sam, 'It is sold.', 'I can live with it');
  await expect(
    noor.page.getByRole('region', { name: 'Both can live with this' }).getByRole('listitem'),
  ).toHaveText(['Ruth stays, and Sam gets half its worth.']);
  await look(noor);
  await noor.press('Go on with what both can live with');

  await noor.fill(/^One line of what you agree on/, 'Ruth stays in the house until May next year.');
  await noor.press('Add this line');
  await ruth.sees('Ruth stays in the house until May next year.');
  for (const person of [ruth, sam]) await person.press('Yes to these lines');
  await ruth.sees(/each of you can say if you stand by it/);
  await expect(ruth.page.getByRole('button', { name: 'I stand by this' })).toHaveCount(0);
  await look(ruth);
  server.moveOn(day + minute);
  const home = ruth.page.url().replace(/\/conversations.*/, '');
  for (const person of [ruth, sam]) {
    // By Footbridge's clock: on their devices it is still the day before.
    await person.page.reload();
    await person.unlock();
    await person.press('I stand by this');
  }
  await noor.page.reload();
  await noor.unlock();
  for (const person of [ruth, sam, noor]) await person.press('We can finish');
  await ruth.isAt('It is done');
  await look(ruth);

  // On a device that cannot open what was said, nothing is made of it.
  await sam.page.route(/\/dialogues(\/[^/]+\/words.*)?$/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/("envelope":")[^"]{40}/g, `$1${'A'.repeat(40)}`);
    await route.fulfill({ response: answer, body });
  });
  await sam.page.reload();
  await sam.unlock();
  await sam.sees('so no agreement can be made of it here.');
  await expect(sam.page.getByRole('button', { name: 'Make this an agreement' })).toHaveCount(0);
  await look(sam);
  await sam.page.unrouteAll({ behavior: 'wait' });

  // And the normal way from there.
  await ruth.press('Make this an agreement');
  await ruth.isAt('Read it over');
  await ruth.sees('Ruth stays in the house until May next year.');
  await ruth.press('Offer it to Sam');
  await ruth.isAt('Boundaries');
  await sam.page.goto(`${home}/boundaries`);
  await sam.unlock();
  await sam.follow('Look at it');
  await sam.choose('Yes');
  await sam.press('Send my answer');
  const signs = async (person: Person) => {
    await person.isAt('Read it whole, then sign');
    await person.page.getByLabel('I have read this clause and I agree to it').press('Space');
    await person.fill(/^Your passphrase/, person.passphrase);
    await person.press('Sign this agreement');
    await person.isAt('You have signed');
  };
  await signs(sam);
  await ruth.sees('You have both said yes to the words.');
  await ruth.follow('Read it whole, and sign');
  await signs(ruth);
  server.moveOn(day + minute);
  for (const person of [ruth, sam]) {
    await person.page.goto(`${home}/boundaries`);
    await person.unlock();
    await expect(person.page.getByRole('link', { name: 'What holds between you' })).toBeVisible();
  }
});
