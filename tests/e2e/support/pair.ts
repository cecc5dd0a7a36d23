import { fragmentOf, must, spaceOf } from '../../integration/client/cast.ts';
import { signUpElsewhere } from './at-a-script.ts';
import type { Person } from './person.ts';

const called = ({ name }: Person) => ({ name, pronouns: '', formOfAddress: '' });

/** Two people with an open space between them, both looking at it. The way there by screens has tests of its own. */
export async function meetInSpace(first: Person, second: Person): Promise<void> {
  const [{ page: one }, { page: other }] = [await signUpElsewhere(first), await signUpElsewhere(second)];
  const { space } = await must(one.startSpace({ party: 'parent', introduction: called(first) }));
  const invitation = { kind: 'invitation', words: 'Would you like to write?' } as const;
  const { link } = await must(spaceOf(one, space).invite(invitation));
  await must(other.redeemLink(fragmentOf(link), called(second)));
  for (const page of [one, other]) {
    await must(spaceOf(page, space).consent());
    await page.signOut();
  }
  await Promise.all([goTo(first, second), goTo(second, first)]);
}

async function goTo(person: Person, other: Person) {
  await person.signIn();
  await person.page.getByRole('link', { name: /^With/ }).click();
  await person.isAt(`You and ${other.name}`);
}
