import { test } from './support/people.ts';

const year = 365 * 24 * 3_600_000;

test('a browser that keeps nothing, and a clock that is a year behind, are said in words; the rest works', async ({
  meet,
}) => {
  const ruth = await meet('Ruth');
  await ruth.page.clock.setFixedTime(Date.now() - year);
  await ruth.page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('not in private windows', 'SecurityError');
      },
    });
  });
  await ruth.page.goto('/sign-up');
  await ruth.signUp();
  await ruth.isAt('My spaces');
  await ruth.sees(/does not keep what you write.*before you close this page/);
  await ruth.sees(/The clock of this device is wrong. Please set it right/);
  await ruth.startSpace('I am the parent');

  await ruth.page.reload();
  await ruth.unlock();
  await ruth.isAt('Your space');
});
