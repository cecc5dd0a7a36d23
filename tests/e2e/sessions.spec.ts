import { comeInAlone } from './support/come-in-alone.ts';
import { expect, test } from './support/people.ts';

test('a device that is one’s own opens again by itself', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await ruth.page.goto('/sign-up');
  await ruth.signUp({ device: 'It is mine alone' });
  await ruth.isAt('My spaces');
  await ruth.page.reload();
  await ruth.isAt('My spaces');
});

test('a device that others use asks for the passphrase, and for the right one', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await ruth.page.goto('/sign-up');
  await ruth.signUp({ device: 'Others use it too' });
  await ruth.isAt('My spaces');
  await ruth.page.reload();
  await ruth.isAt('Open your pages');
  await ruth.fill(/^Your passphrase/, 'some other words entirely');
  await ruth.press('Open my pages');
  await ruth.sees('That passphrase did not open your pages. Please try again.');
  await ruth.unlock();
  await ruth.isAt('My spaces');
});

test('signing out somewhere else closes the page there at once', async ({ meet }) => {
  const here = await meet('Ruth');
  const there = await meet('Ruth');
  await comeInAlone(here);
  Object.assign(there, { email: here.email, passphrase: here.passphrase });
  await there.signIn();

  await here.follow('My account');
  await here.follow('Where I am signed in');
  await here.page.getByRole('button', { name: /^Sign out there/ }).click();
  await here.sees('That one is signed out.');
  await there.isAt('Sign in');
  await there.sees('You are signed out here.');
});

test('the code on paper opens everything, under a new passphrase', async ({ meet }) => {
  const before = await meet('Ruth');
  await comeInAlone(before);
  await before.startSpace('I am the parent');

  const after = await meet('Ruth');
  after.email = before.email;
  await after.page.goto('/recover');
  await after.fill(/^The code on your paper/, before.code.toLowerCase());
  await after.fill(/^Your new passphrase/, 'quite other words than those');
  await after.press('Open my pages');
  await after.isAt('My spaces');
  await after.follow('A new space');
  await after.isAt('Your space');
});

test('a changed passphrase is the only one that opens', async ({ meet }) => {
  const ruth = await meet('Ruth');
  await comeInAlone(ruth);
  await ruth.page.goto('/account/passphrase');
  await ruth.unlock();
  await ruth.fill(/^Your passphrase now/, ruth.passphrase);
  await ruth.fill(/^Your new passphrase/, 'quite other words than those');
  await ruth.press('Change it');
  await ruth.sees('Your passphrase is changed.');
  await ruth.page.goto('/account');
  await ruth.page.getByRole('button', { name: 'Sign out' }).last().click();
  await ruth.isAt(/Sign in|Open your pages/);

  await ruth.page.goto('/sign-in');
  await ruth.fill(/^Your e-mail/, ruth.email);
  await ruth.fill(/^Your passphrase/, ruth.passphrase);
  await ruth.press('Sign in');
  await ruth.sees('That e-mail and passphrase do not fit together.');
  await expect(ruth.page.getByLabel(/^Your e-mail/)).toHaveValue(ruth.email);
  ruth.passphrase = 'quite other words than those';
  await ruth.signIn();
});
