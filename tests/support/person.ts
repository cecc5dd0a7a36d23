import { createHash, randomBytes } from 'node:crypto';
import { browserLike, type BrowserLike } from './browser-like.ts';
import type { TestServer } from './server.ts';

/** Someone with an account, at the level of the wire: what a browser would have derived stands ready. */
export interface Person extends BrowserLike {
  readonly email: string;
  readonly signInHalf: string;
  readonly recoveryHalf: string;
}

export const half = (of: string) => createHash('sha256').update(of).digest('base64url');
export const randomEmail = () => `${randomBytes(8).toString('hex')}@example.org`;

/** A well-formed envelope of the smallest size, with nothing inside. */
export const anEnvelope = () =>
  Buffer.concat([Buffer.from([1]), randomBytes(12 + 256 + 16)]).toString('base64url');

export const someKeys = () => ({
  publicKeys: {
    agreement: randomBytes(32).toString('base64url'),
    signing: randomBytes(32).toString('base64url'),
  },
  byPassphrase: anEnvelope(),
  byCode: anEnvelope(),
});

/** A new person with an account and keys, signed in. */
export async function person(server: TestServer): Promise<Person> {
  const browser = browserLike(server);
  const email = randomEmail();
  const signInHalf = half(`passphrase of ${email}`);
  const recoveryHalf = half(`code of ${email}`);
  const opened = await browser.send('POST', '/account', { email, adult: true, signInHalf });
  if (opened.status !== 200) throw new Error(`opening an account was answered with ${opened.status}`);
  const kept = await browser.send('PUT', '/account/keys', { ...someKeys(), recoveryHalf });
  if (kept.status !== 200) throw new Error(`keeping keys was answered with ${kept.status}`);
  return { ...browser, email, signInHalf, recoveryHalf };
}

/** The same person on another device. */
export async function signedInElsewhere(
  server: TestServer,
  { email, signInHalf }: Person,
): Promise<BrowserLike> {
  const browser = browserLike(server);
  const { status } = await browser.send('POST', '/sessions', { email, signInHalf });
  if (status !== 200) throw new Error(`signing in was answered with ${status}`);
  return browser;
}
