import type { Page } from '@playwright/test';
import { comeInAlone } from './come-in-alone.ts';
import { expect } from './people.ts';
import type { Person } from './person.ts';

/** Someone with an account and nobody invited, at a blank sheet. */
export async function atBlankSheet(person: Person) {
  await comeInAlone(person, { isMine: true });
  await person.follow('Just for you');
  await person.isAt('Just for you');
  await person.follow('Letters I may hand over');
  await person.isAt('Letters I may hand over');
  await person.follow('Write a letter');
  await person.isAt('A letter');
  await expect(sheet(person.page)).toBeVisible();
}

export const sheet = (page: Page) => page.getByRole('textbox', { name: 'Your letter' });
export const passages = (page: Page) => page.locator('.passage');
export const listed = (page: Page) =>
  page.getByRole('complementary').getByRole('listitem').getByRole('button');
export const textOn = (page: Page) =>
  sheet(page).evaluate((element) => [...element.children].map((line) => line.textContent).join('\n'));

/** After which what was written last is kept. */
export const aMoment = (page: Page) => page.waitForTimeout(1_500);
