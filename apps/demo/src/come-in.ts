import { cookieJar, createFootbridge, type Footbridge } from '@footbridge/client';
import { must, until } from './must.ts';
import type { Person } from './people.ts';

/** Signs in, or up the first time. */
export async function comeIn(origin: string, { email, passphrase }: Person): Promise<Footbridge> {
  const footbridge = createFootbridge({ origin, cookies: cookieJar(origin) });
  await until(footbridge.status, (status) => status !== 'starting');
  const refusal = await footbridge.signIn({ email, passphrase });
  if (refusal?.refused === 'session:wrong') {
    await must(footbridge.signUp({ email, passphrase, adult: true }));
  } else if (footbridge.status.get() === 'keys-missing') {
    await must(footbridge.makeKeys({ email, passphrase }));
  } else {
    await must(Promise.resolve(refusal));
  }
  return footbridge;
}
