import type { Person } from './person.ts';

/** Two people with an open space between them, both looking at it. */
export async function meetInSpace(first: Person, second: Person): Promise<void> {
  await first.page.goto('/sign-up');
  await first.signUp();
  await first.startSpace('I am the parent');
  const link = await first.reachOut('An invitation', 'Would you like to write?');
  await second.accept(link);
  await second.isAt(`You and ${first.name}`);
  await first.follow('To my space');
  await first.isAt(`You and ${second.name}`);
}
