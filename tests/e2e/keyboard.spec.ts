import { AtKeyboard } from './support/at-keyboard.ts';
import { expect, test } from './support/people.ts';

test('the whole way can be gone by keyboard alone, 320 px wide', async ({ meet }) => {
  test.slow();
  const browser = { viewport: { width: 320, height: 640 } };
  const ruth = await meet('Ruth', { as: AtKeyboard, browser });
  const sam = await meet('Sam');

  await ruth.page.goto('/sign-up');
  await ruth.signUp();
  await ruth.startSpace('I am the grown-up child');
  const link = await ruth.reachOut('A card', 'Hello. I am thinking of you.');
  await ruth.follow('To my space');
  await ruth.isAt('Your space');
  await sam.accept(link);

  await ruth.isAt('You and Sam');
  await ruth.write('Good morning.');
  await expect(sam.message('Good morning.')).toBeVisible();
  await sam.write('Good morning to you.');
  await expect(ruth.message('Good morning to you.')).toBeVisible();

  const isTooWide = () => document.documentElement.scrollWidth > innerWidth;
  expect(await ruth.page.evaluate(isTooWide)).toBe(false);
});
