import { signUpElsewhere } from './at-a-script.ts';
import type { Person } from './person.ts';

/**
 * To one's spaces, with an account that was made elsewhere: the screens of signing up have tests of their own.
 * @param options.isMine this device keeps one's keys.
 */
export async function comeInAlone(person: Person, { isMine = false } = {}): Promise<void> {
  const { page: elsewhere } = await signUpElsewhere(person);
  await elsewhere.signOut();
  await person.signIn();
  if (!isMine) return;
  const { page } = person;
  await page.getByRole('link', { name: 'My account' }).click();
  await page.getByRole('button', { name: 'It is mine alone' }).click();
  await person.sees('You said that it is yours alone.');
  await page.getByRole('link', { name: 'My spaces', exact: true }).first().click();
  await person.isAt('My spaces');
}
