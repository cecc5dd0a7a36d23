import { look } from './audit.ts';
import { comeInWithNeutral } from './come-in-with-neutral.ts';
import type { OwnServer } from './own-server.ts';
import type { test } from './people.ts';
import { expect } from './people.ts';
import type { Person } from './person.ts';

export const day = 24 * 60 * 60_000;
export const minute = 60_000;
const narrow = { viewport: { width: 320, height: 640 } };

export const box = ({ page }: Person, label: string) => page.getByLabel(label, { exact: true });
export const opens = ({ page }: Person, summary: string) =>
  page.locator('summary').getByText(summary, { exact: true }).click();
export const neverSees = ({ page }: Person, text: string | RegExp) =>
  expect(page.getByText(text)).toHaveCount(0);

/** Three people, and a conversation that one of the two asks for and the other says yes to. */
export async function comeTogether(
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

export async function tellsNoor(person: Person, story: string, where?: string) {
  await person.fill(/^How is it for you/, story);
  await person.press('Tell Noor');
  await person.sees('You have told Noor.');
  if (where === undefined) return;
  await person.fill(/^Where are you/, where);
  await person.press('Tell Noor');
  await person.sees('Noor knows where you are and whom to call.');
}

export const screens = async (noor: Person, name: string, how: string) => {
  const one = noor.page.getByRole('region', { name, exact: true });
  await one.getByText(how, { exact: true }).click();
  await one.getByRole('button', { name: 'Keep this' }).click();
  await expect(one.getByText(/^You said: /)).toBeVisible();
};
