import { AtKeyboard } from './support/at-keyboard.ts';
import { audit } from './support/audit.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';
import type { Person } from './support/person.ts';

test.slow();

async function reach(person: Person, pace: string) {
  await person.follow('More');
  await person.follow('How I may be reached');
  await person.isAt('How I may be reached');
  await person.choose(pace);
  await person.press('Save');
  await person.sees('This holds now.');
  await person.page.goBack();
  await person.page.goBack();
}

async function stop(person: Person, way: string, button: string) {
  await person.follow('Pause or end');
  await person.choose(way);
  await person.press(button);
  await person.isAt(/^You and/);
}

const box = (person: Person) => person.page.getByLabel(/^Write to /);

/** Long enough for anything to arrive that is on its way. */
const aWhile = (person: Person) => person.page.waitForTimeout(2_000);

test('what comes too soon reads “Sent” to its author, and arrives when its reader allows it', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await reach(sam, 'Once a week');
  await ruth.write('The first.');
  await expect(sam.message('The first.')).toBeVisible();
  await ruth.write('The second.');
  await expect(ruth.message('The second.')).toContainText('Sent');
  await aWhile(sam);
  await expect(sam.message('The second.')).toHaveCount(0);
  await reach(sam, 'Whenever they write');
  await expect(sam.message('The second.')).toBeVisible();
});

test('a limit chosen on signing up holds in the first space', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await ruth.page.goto('/sign-up');
  await ruth.signUpUntilReached();
  await ruth.choose('A few times a week');
  await ruth.choose('Some hours are quiet');
  await ruth.press('Continue');
  await ruth.startSpace('I am the parent');
  await ruth.follow('More');
  await ruth.follow('How I may be reached');
  await expect(ruth.page.getByRole('radio', { name: 'A few times a week' })).toBeChecked();
  await expect(ruth.page.getByLabel('Quiet from')).toHaveValue('22:00');
});

test('a quiet pause shows to nobody, and what was sent waits for its reader’s own word', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await stop(sam, 'Pause, and tell nobody', 'Pause now');
  await sam.sees('Ruth does not notice. What is sent waits unseen.');
  await expect(box(sam)).toHaveCount(0);

  await ruth.write('To be read.');
  await expect(ruth.message('To be read.')).toContainText('Sent');
  await aWhile(sam);
  await sam.press('Come back');
  await sam.sees('Something was sent while you were away');
  await expect(sam.message('To be read.')).toHaveCount(0);
  await audit(sam.page);
  await sam.press('Not now');
  await expect(sam.page.getByText('Something was sent while you were away')).toHaveCount(0);
  await sam.page.reload();
  await sam.unlock();
  await sam.press('Read it');
  await expect(sam.message('To be read.')).toBeVisible();

  await stop(sam, 'Pause, and tell nobody', 'Pause now');
  await ruth.write('To be put away.');
  await expect(ruth.message('To be put away.')).toContainText('Sent');
  await sam.press('Come back');
  await sam.press('Put it away');
  await expect(sam.page.getByText('Something was sent while you were away')).toHaveCount(0);
  await ruth.write('After it.');
  await expect(sam.message('After it.')).toBeVisible();
  await expect(sam.message('To be put away.')).toHaveCount(0);
  await expect(ruth.message('To be put away.')).toContainText('Sent');
});

test('a pause that shows closes the other’s box, keeps what is in it, and opens it again', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await ruth.fill(/^Write to Sam/, 'I wanted to ask');
  await stop(sam, 'Pause, and let it show', 'Pause now');
  await ruth.sees('This space is resting. There is nothing you need to do now.');
  await expect(box(ruth)).toHaveCount(0);
  await ruth.sees('I wanted to ask');
  await audit(ruth.page);
  await audit(sam.page);
  await sam.press('Come back');
  await expect(box(ruth)).toHaveValue('I wanted to ask');
  await ruth.press('Send');
  await expect(sam.message('I wanted to ask')).toBeVisible();
});

test('an end that is told shows to both, and all that was written stays', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await ruth.write('Good morning.');
  await expect(sam.message('Good morning.')).toBeVisible();
  await stop(sam, 'End it, and let it show', 'End it now');
  await sam.sees('You have ended this space. There is nothing you need to do.');
  await ruth.sees('This space has ended. There is nothing you need to do.');
  for (const person of [ruth, sam]) {
    await expect(box(person)).toHaveCount(0);
    await expect(person.message('Good morning.')).toBeVisible();
    await audit(person.page);
  }
});

for (const [way, button] of [
  ['End it, and tell nobody', 'End it now'],
  ['Block', 'Block now'],
] as const)
  test(`“${way}” is one-sided: for the other nothing changes`, async ({ meet }) => {
    const ruth = await meet('Ruth');
    const sam = await meet('Sam');
    await meetInSpace(ruth, sam);
    await stop(sam, way, button);
    await sam.sees('You have ended this space');
    await ruth.write('Are you there?');
    await expect(ruth.message('Are you there?')).toContainText('Sent');
    await aWhile(sam);
    await expect(sam.message('Are you there?')).toHaveCount(0);
    await expect(box(ruth)).toBeVisible();
    await ruth.page.reload();
    await ruth.unlock();
    await expect(box(ruth)).toBeVisible();
  });

test('from every screen of a space every way to stop is one page away', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  const rooms = ['Search what was written', 'One sentence from each of you', 'Two questions, for you alone'];
  const others = ['How I want to be named', 'How I may be reached'];
  const isReachable = async () => {
    await ruth.follow('Pause or end');
    await ruth.isAt('Pause or end');
    await expect(ruth.page.getByRole('button', { name: 'Pause now' })).toBeVisible();
    await expect(ruth.page.getByRole('radio', { name: /^End it/ })).toHaveCount(2);
    await ruth.page.goBack();
    await expect(ruth.page.getByRole('heading', { level: 1 })).not.toHaveText('Pause or end');
  };
  await ruth.isAt('You and Sam');
  await isReachable();
  await ruth.follow('More');
  await ruth.isAt('More');
  await isReachable();
  await ruth.isAt('More');
  for (const room of [...rooms, ...others]) {
    await ruth.follow(room);
    await expect(ruth.page.getByRole('heading', { level: 1 })).not.toHaveText('More');
    await isReachable();
    await ruth.page.goBack();
    await ruth.isAt('More');
  }
});

test('limits and pauses can be set by keyboard alone, 320 px wide', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam', { as: AtKeyboard, browser: { viewport: { width: 320, height: 640 } } });
  await meetInSpace(ruth, sam);
  const fits = async () =>
    expect(await sam.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await sam.follow('More');
  await sam.follow('How I may be reached');
  await sam.isAt('How I may be reached');
  await sam.choose('Once a week');
  await sam.choose('Some hours are quiet');
  await fits();
  await audit(sam.page);
  await sam.press('Save');
  await sam.sees('This holds now.');
  await sam.follow('Pause or end');
  await sam.isAt('Pause or end');
  await sam.page.locator('summary').focus();
  await sam.page.keyboard.press('Enter');
  await sam.choose('Until a day I choose');
  await sam.press('Pause now');
  await sam.sees('Please choose a day.');
  await fits();
  await audit(sam.page);
  await sam.choose('A week');
  await sam.press('Pause now');
  await sam.isAt('You and Ruth');
  await sam.sees(/^Your rest ends on|Ruth does not notice/);
  await fits();
  await sam.press('Come back');
  await expect(box(sam)).toBeVisible();
});

test('an open dialog has its own way out, and Shift three times leaves from it too', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  for (const person of [ruth, sam]) {
    await person.page
      .context()
      .route('https://www.bbc.com/**', (route) => route.fulfill({ body: 'Weather' }));
    await person.fill(/^Write to /, 'For tomorrow.');
    await person.press('Send later');
  }
  await ruth.page.getByRole('dialog').getByRole('link', { name: 'Leave this page' }).click();
  for (let presses = 0; presses < 3; presses++) await sam.page.keyboard.press('Shift');
  for (const person of [ruth, sam]) await expect(person.page).toHaveURL(/bbc\.com\/weather/);
});
