import { look } from './support/audit.ts';
import { expect, test } from './support/people.ts';
import {
  box,
  comeTogether,
  minute,
  neverSees,
  opens,
  screens,
  tellsNoor,
} from './support/three-in-a-talk.ts';

test.slow();

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
  await expect(async () => {
    // Who is there is noted now and then; where that comes before who is not there is looked for, some minutes more must pass.
    server.moveOn(4 * minute);
    const resting = sam.page.getByRole('heading', { level: 1, name: 'The room is resting' });
    await expect(resting).toBeVisible({ timeout: 12_000 });
  }).toPass({ timeout: 60_000 });
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
