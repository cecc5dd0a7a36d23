import { look } from './support/audit.ts';
import { comeInWithNeutral } from './support/come-in-with-neutral.ts';
import type { OwnServer } from './support/own-server.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';

test.slow();

const day = 24 * 60 * 60_000;
const minute = 60_000;
const narrow = { viewport: { width: 320, height: 640 } };

const box = ({ page }: Person, label: string) => page.getByLabel(label, { exact: true });
const opens = ({ page }: Person, summary: string) =>
  page.locator('summary').getByText(summary, { exact: true }).click();
const neverSees = ({ page }: Person, text: string | RegExp) => expect(page.getByText(text)).toHaveCount(0);

/** Three people, and a conversation that one of the two asks for and the other says yes to. */
async function comeTogether(
  server: OwnServer,
  meet: Parameters<Parameters<typeof test>[2]>[0]['meet'],
  ask: (ruth: Person) => Promise<void>,
) {
  const at = { baseURL: server.origin, timezoneId: 'UTC' };
  const ruth = await meet('Ruth', { browser: { ...at, ...narrow } });
  const sam = await meet('Sam', { browser: at });
  const noor = await meet('Noor', { browser: at });
  const { space, seat } = await comeInWithNeutral(ruth, sam, noor, server.origin);
  await ruth.page.locator(`a[href="/spaces/${space}"]`).first().click();
  await ruth.isAt('You and Sam');
  await sam.page.locator(`a[href="/spaces/${space}"]`).first().click();
  await sam.isAt('You and Ruth');
  await ruth.follow('More');
  await ruth.follow('Conversations');
  await ruth.follow('Ask for a conversation');
  await ruth.fill(/^What would you like/, 'The house');
  await ruth.choose('The two of us, with Noor');
  await ask(ruth);
  await look(ruth);
  await ruth.press('Ask Sam');
  await ruth.isAt('You have asked Sam');
  await sam.follow('To the conversation');
  await sam.isAt('Ruth would like to talk with you');
  await sam.sees('With Noor, who is there for both of you.');
  await look(sam);
  return { ruth, sam, noor, space, seat };
}

async function tellsNoor(person: Person, story: string, where?: string) {
  await person.fill(/^How is it for you/, story);
  await person.press('Tell Noor');
  await person.sees('You have told Noor.');
  if (where === undefined) return;
  await person.fill(/^Where are you/, where);
  await person.press('Tell Noor');
  await person.sees('Noor knows where you are and whom to call.');
}

const screens = async (noor: Person, name: string, how: string) => {
  const one = noor.page.getByRole('region', { name, exact: true });
  await one.getByText(how, { exact: true }).click();
  await one.getByRole('button', { name: 'Keep this' }).click();
  await expect(one.getByText(/^You said: /)).toBeVisible();
};

test('a therapist holds a talk: each alone first, words held, given back and let through, a private meeting, and an end', async ({
  meet,
  server,
}) => {
  const { ruth, sam, noor } = await comeTogether(server, meet, (asking) => asking.choose('Live'));
  await sam.press('Yes, now');

  // Each tells her alone. The other learns neither what nor whether.
  await ruth.isAt('The floor');
  await ruth.sees('It is your move: answer Noor alone. Nobody else sees it.');
  await look(ruth);
  await tellsNoor(ruth, 'I am afraid of shouting.', 'At home. My sister Ada, 0100 0000.');
  await ruth.press('I am ready');
  await ruth.sees('You have done your part.');
  await sam.sees('It is your move: answer Noor alone. Nobody else sees it.');
  await neverSees(sam, /afraid of shouting/);
  await tellsNoor(sam, 'I want it to be short.', 'In the library.');
  await sam.press('I am ready');

  await noor.follow('My desk');
  await noor.isAt('My desk');
  await noor.sees('It is your move: read what Ruth told you');
  await look(noor);
  await noor.follow('Ruth and Sam');
  await noor.isAt('Neutral, with Ruth and Sam');
  await look(noor);
  await noor.page.getByRole('link', { name: /^The floor, / }).click();
  await noor.isAt('The floor');
  await neverSees(noor, 'The house');
  await noor.sees('I am afraid of shouting.');
  await noor.sees('My sister Ada, 0100 0000.');
  await noor.sees('I want it to be short.');
  await look(noor);
  await screens(noor, 'Ruth', 'They can meet, with care');
  await screens(noor, 'Sam', 'They can meet');
  await noor.sees('with care they do not meet live');
  await expect(noor.page.getByRole('button', { name: 'Let them both in' })).toHaveCount(0);
  await look(noor);
  await noor.page.getByRole('region', { name: 'Ruth', exact: true }).locator('summary').click();
  await screens(noor, 'Ruth', 'They can meet');
  await noor.press('Let them both in');
  await ruth.sees('It is your move: say something in a sentence or two');
  await sam.sees('It is Ruth’s move.');

  // She opens the room: that is what both can look up.
  await noor.sees('What they say to each other is closed until you open it.');
  await noor.press('Open the room');
  await noor.sees('Both see that you opened it today.');
  await noor.sees('The house');
  await opens(noor, 'My plan and notes');
  await box(noor, 'My notes').fill('Ruth speaks softly.');
  await look(noor);
  await noor.press('Read all words first');
  await ruth.sees('Noor reads each of your words before they go over.');

  await ruth.fill(/^What do you want to say/, 'You always slam the door.');
  await ruth.press('Say it');
  await ruth.sees('Noor has your words');
  await look(ruth);
  await noor.sees('Ruth has written this');
  await noor.sees('You always slam the door.');
  await opens(noor, 'Give it back');
  await box(noor, 'A note to Ruth, for them alone').fill('What was it like for you?');
  await look(noor);
  await noor.press('Give it back with this note');
  await ruth.sees('Noor gave your words back');
  await ruth.sees('What was it like for you?');
  await expect(box(ruth, 'What do you want to say?')).toHaveValue('You always slam the door.');
  await look(ruth);
  // Sam's connection is gone meanwhile, and comes back to what was let through and nothing else.
  await sam.page.context().setOffline(true);
  await ruth.fill(/^What do you want to say/, 'When the door slammed I was scared.');
  await ruth.press('Say it');
  await noor.sees('When the door slammed I was scared.');
  await noor.press('Let it through');
  await ruth.sees('It is Sam’s move');
  await neverSees(sam, /door slammed/);
  await sam.page.context().setOffline(false);
  await sam.sees('When the door slammed I was scared.');
  await neverSees(sam, /You always slam/);
  await neverSees(sam, /What was it like for you/);
  await noor.press('Let all words through');

  // For some minutes nobody is seen to be there. It goes on once both are ready, and she let them in again.
  server.moveOn(4 * minute);
  await sam.isAt('The room is resting');
  await sam.sees('It goes on once both of you are ready, and Noor is here.');
  for (const person of [ruth, sam]) await person.press('I am ready to go on');
  await noor.sees('It is your move: let them in again');
  await look(noor);
  await noor.press('I am here: let them go on');
  await noor.sees('The room is resting.');
  server.moveOn(21 * minute);
  await sam.isAt('The floor');

  // A private meeting: Ruth learns that there is one.
  await opens(sam, 'About Noor');
  await sam.press('Talk with Noor alone');
  await sam.sees('You asked Noor to talk alone.');
  await neverSees(ruth, /^There is a private meeting/);
  await noor.press('Talk with Sam alone');
  await ruth.sees('There is a private meeting.');
  await look(ruth);
  await sam.fill(/^What would you like to say/, 'I was scared, too.');
  await sam.press('Say it');
  await noor.sees('I was scared, too.');
  await look(noor);
  await neverSees(ruth, /scared, too/);
  await noor.press('Back to all three');
  await sam.sees('What Noor may bring to the talk');
  await look(sam);
  await sam.choose('I was scared, too.');
  await sam.press('Noor may bring these');
  await noor.press('Bring it to the talk');
  await ruth.sees('I was scared, too.');
  await noor.sees('Talk with Ruth alone');

  // Sam goes on without her: it holds at once, and the talk rests.
  await sam.press('Go on without Noor');
  await sam.page.getByRole('dialog').getByRole('button', { name: 'End it with Noor' }).click();
  await sam.isAt('Put away for now');
  await ruth.isAt('Put away for now');
  await look(ruth);
  await noor.sees('This seat has ended.');
  await neverSees(noor, /scared/);

  // Her own notes and the dates stay, and a last word to each.
  await noor.follow('My desk');
  await noor.isAt('My desk');
  await opens(noor, 'Where you sat before');
  await noor.follow('Ruth and Sam');
  await noor.isAt('You sat with Ruth and Sam');
  await noor.sees('Ruth speaks softly.');
  await box(noor, 'To Sam').fill('Thank you for saying it.');
  await look(noor);
  await noor.press('Send it to Sam');
  await noor.sees('Sam has your note.');

  for (const [person, isTheirs] of [
    [ruth, false],
    [sam, true],
  ] as const) {
    await person.page.goto(person.page.url().replace(/\/conversations.*/, '/neutral/days'));
    await person.unlock();
    await person.sees(/Days on which/);
    await expect(person.page.getByRole('listitem')).toHaveCount(1);
    await expect(person.page.getByText('Thank you for saying it.')).toHaveCount(isTheirs ? 1 : 0);
  }
  await look(sam);
});

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
