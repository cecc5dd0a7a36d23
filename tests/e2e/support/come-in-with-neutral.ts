import type { NeutralStatement } from '@footbridge/client';
import { fragmentOf, must, openPair, passphrase, signUp, until } from '../../integration/client/cast.ts';
import type { Person } from './person.ts';

const statement: NeutralStatement = {
  licence: 'Family therapist, licensed',
  number: 'FT 0000',
  place: 'Riverton',
  ties: 'None',
  payer: 'Both of you, half each',
};

/** Two people and the neutral whom both have admitted, signed in: how they came there is not the point. */
export async function comeInWithNeutral(
  first: Person,
  second: Person,
  neutral: Person,
  origin: string,
): Promise<{ space: string; seat: string }> {
  const { ruth, sam, ruths, sams, space } = await openPair(origin);
  const noor = await signUp(origin);
  const { id, link } = await must(ruths.inviteGuest('neutral'));
  const introduction = { name: neutral.name, pronouns: '', formOfAddress: '' };
  await must(noor.page.takeSeat(fragmentOf(link), introduction, statement));
  await until(ruths.state, ({ own }) => own.guests.some((guest) => guest.id === id && guest.isTaken));
  await must(ruths.proposeNeutral(id));
  await until(sams.state, ({ neutrals }) => neutrals.length === 1);
  await must(sams.admitNeutral(id));
  await until(ruths.state, ({ neutrals }) => neutrals.some(({ isProven }) => isProven));
  for (const { device } of [ruth, sam, noor]) device.close();
  for (const [person, { email }] of [
    [first, ruth],
    [second, sam],
    [neutral, noor],
  ] as const) {
    Object.assign(person, { email, passphrase });
    await person.signIn();
  }
  return { space, seat: id };
}
