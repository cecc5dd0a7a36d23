import { openPair, passphrase } from '../../integration/client/cast.ts';
import type { Person } from './person.ts';

/** Two people whose space is open already, signed in and looking at it: how they came there is not the point. */
export async function comeIntoSpace(first: Person, second: Person, origin: string): Promise<void> {
  const { ruth, sam, space } = await openPair(origin);
  for (const { device } of [ruth, sam]) device.close();
  for (const [person, { email }, other] of [
    [first, ruth, second],
    [second, sam, first],
  ] as const) {
    Object.assign(person, { email, passphrase });
    await person.signIn();
    await person.page.locator(`a[href="/spaces/${space}"]`).first().press('Enter');
    await person.isAt(`You and ${other.name}`);
  }
}
