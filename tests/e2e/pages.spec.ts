import { audit, Audited } from './support/audit.ts';
import { comeInAlone } from './support/come-in-alone.ts';
import { meetInSpace } from './support/pair.ts';
import { expect, test } from './support/people.ts';

test.slow();

test('axe finds nothing on the way in, light or dark', async ({ meet }) => {
  const ruth = await meet('Ruth', { as: Audited });
  await ruth.page.goto('/sign-up');
  await ruth.isAt('Make an account');
  await ruth.press('Make my account');
  await ruth.sees('Please write your e-mail');
  await audit(ruth.page);
  await ruth.signUp();
  await ruth.startSpace('I am the parent');
  const link = await ruth.reachOut('A card', 'I am thinking of you.');
  await ruth.press('Withdraw this link');
  await audit(ruth.page);
  await ruth.press('Keep it');
  await ruth.follow('To my space');
  await ruth.isAt('Your space');

  const sam = await meet('Sam');
  await sam.page.goto(link);
  await sam.isAt('A card from Ruth');
  await audit(sam.page);
  await sam.press('Not now');
  await sam.isAt('That is fine');
  await audit(sam.page);
  await sam.page.goBack();
  await sam.press('Go on');
  await sam.isAt('To go on you need an account');
  await audit(sam.page);
});

test('axe finds nothing in an open space, light or dark', async ({ meet }) => {
  const ruth = await meet('Ruth');
  const sam = await meet('Sam');
  await meetInSpace(ruth, sam);
  await ruth.write('Good morning.');
  await sam.write('Hello.');
  await expect(ruth.message('Hello.')).toBeVisible();
  await ruth.fill(/^Write to /, 'For tomorrow.');
  await ruth.press('Send later');
  await audit(ruth.page);
  await ruth.choose('Tomorrow morning');
  await ruth.press('Keep it until then');
  await expect(ruth.message('For tomorrow.')).toContainText('Leaves on');
  await audit(ruth.page);

  const space = new URL(ruth.page.url()).pathname;
  await ruth.follow('More');
  await ruth.isAt('More');
  await audit(ruth.page);
  for (const room of ['Search what was written', 'One sentence from each of you', 'How I want to be named']) {
    await ruth.follow(room);
    await expect(ruth.page.getByRole('heading', { level: 1 })).not.toHaveText('More');
    await audit(ruth.page);
    await ruth.page.goBack();
  }
  await ruth.follow('Two questions, for you alone');
  await ruth.isAt('Two questions, for you alone');
  await audit(ruth.page);
  await ruth.follow('Are you willing to work on the relationship?');
  await ruth.isAt('Are you willing to work on the relationship?');
  await audit(ruth.page);
  expect(ruth.page.url()).toContain(space);
});

test('axe finds nothing in one’s account or where the way is lost, light or dark', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await comeInAlone(ruth, { isMine: true });
  const places = {
    '/account': 'My account',
    '/account/passphrase': 'Change your passphrase',
    '/account/sessions': 'Where you are signed in',
    '/spaces/nothing': 'There is nothing here',
    '/nowhere': 'There is no page here',
    '/link': 'Please open your link again',
    '/sign-in': 'Sign in',
    '/recover': 'Use your code',
  };
  for (const [path, title] of Object.entries(places)) {
    await ruth.page.goto(path);
    await ruth.isAt(title);
    await audit(ruth.page);
  }
});
