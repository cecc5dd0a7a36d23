import type { Party } from '@footbridge/domain';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { browserLike, type BrowserLike } from '../browser-like.ts';
import { anEnvelope, half, randomEmail, someKeys } from '../person.ts';
import { Author } from './author.ts';
import type { Member } from './member.ts';

export const aWrap = () => randomBytes(80).toString('base64url');

async function must(browser: BrowserLike, method: string, path: string, body?: object): Promise<void> {
  const { status, body: answer } = await browser.send(method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
}

interface NewPerson {
  readonly browser: BrowserLike;
  readonly author: Author;
  /** The sign-in half. */
  readonly proof: string;
}

/** A new account whose acts can be signed. */
export async function signUp(origin: string): Promise<NewPerson> {
  const browser = browserLike({ origin });
  const author = new Author();
  const email = randomEmail();
  const keys = someKeys();
  await must(browser, 'POST', '/account', { email, adult: true, signInHalf: half(email) });
  await must(browser, 'PUT', '/account/keys', {
    ...keys,
    publicKeys: { ...keys.publicKeys, signing: author.publicKey },
    recoveryHalf: half(`code of ${email}`),
  });
  return { browser, author, proof: half(email) };
}

/** What starting and joining both take: one's own key, and how one wishes to be named. */
export function introduceTo(author: Author, space: string, member: string) {
  const envelope = anEnvelope();
  const { act } = author.sign({ kind: 'member:introduce', space, member, item: member, envelope });
  return { wrap: aWrap(), introduction: { epoch: 1, envelope }, act };
}

/** A new person who starts a space. */
export async function start(origin: string, space: string, party: Party): Promise<Member> {
  const { browser, author } = await signUp(origin);
  const id = randomUUID();
  const introduction = introduceTo(author, space, id);
  await must(browser, 'POST', '/spaces', { id: space, member: id, party, ...introduction });
  return { origin, space, id, browser, author };
}

/** @returns the token of a new link. */
export async function reachOut({ browser, space }: Member): Promise<string> {
  const token = randomBytes(32);
  const tokenHash = createHash('sha256').update(token).digest('base64url');
  const invitation = { id: randomUUID(), kind: 'invitation', tokenHash };
  const sealed = { envelope: anEnvelope(), ownCopy: anEnvelope() };
  await must(browser, 'POST', `/spaces/${space}/invitations`, { ...invitation, ...sealed });
  return token.toString('base64url');
}

/** A new person who takes the free seat. */
export async function join(origin: string, space: string, token: string): Promise<Member> {
  const { browser, author } = await signUp(origin);
  const id = randomUUID();
  const introduction = introduceTo(author, space, id);
  await must(browser, 'POST', '/invitations/redeem', { token, member: id, ...introduction });
  return { origin, space, id, browser, author };
}

export async function consent({ browser, author, space, id }: Member): Promise<void> {
  const { act } = author.sign({ kind: 'space:consent', space, member: id, item: space, envelope: null });
  await must(browser, 'POST', `/spaces/${space}/consent`, { act });
}

/** Two people in a space of their own that has opened, with a key in force that no link carried. */
export async function openPair(origin: string): Promise<[parent: Member, child: Member]> {
  const space = randomUUID();
  const parent = await start(origin, space, 'parent');
  const child = await join(origin, space, await reachOut(parent));
  await consent(parent);
  await consent(child);
  await changeKey(parent, 2, [parent, child]);
  return [parent, child];
}

export async function changeKey({ browser, space }: Member, epoch: number, members: readonly Member[]) {
  const wraps = members.map(({ id }) => ({ member: id, wrap: aWrap() }));
  await must(browser, 'POST', `/spaces/${space}/keys`, { epoch, wraps });
}
