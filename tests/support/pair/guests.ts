import type { GuestRole } from '@footbridge/domain';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import type { Answer, BrowserLike } from '../browser-like.ts';
import { anEnvelope } from '../person.ts';
import { command } from './acts.ts';
import type { Author } from './author.ts';
import { writeMessage, type Member } from './member.ts';
import { aWrap, signUp } from './pair.ts';

/** Someone who holds a seat beside the two. */
export interface Guest {
  readonly id: string;
  readonly token: string;
  readonly browser: BrowserLike;
  readonly author: Author;
  /** The sign-in half. */
  readonly proof: string;
}

export interface GuestLink {
  readonly id: string;
  readonly token: string;
  readonly answer: Answer;
}

const at = ({ space }: Member, rest: string) => `/spaces/${space}${rest}`;

export async function inviteGuest(
  member: Member,
  role: GuestRole,
  id: string = randomUUID(),
): Promise<GuestLink> {
  const token = randomBytes(32);
  const tokenHash = createHash('sha256').update(token).digest('base64url');
  const body = { id, role, tokenHash, letter: anEnvelope(), ownCopy: anEnvelope() };
  const answer = await member.browser.send('POST', at(member, '/guests'), body);
  return { id, token: token.toString('base64url'), answer };
}

export const readGuestLink = (browser: BrowserLike, token: string): Promise<Answer> =>
  browser.send('POST', '/guests/read', { token });

export const takeSeat = (browser: BrowserLike, token: string): Promise<Answer> =>
  browser.send('POST', '/guests/take', { token, introduction: anEnvelope(), note: anEnvelope() });

/** A new person who takes the seat somebody invited them to. */
export async function bringIn(member: Member, role: GuestRole): Promise<Guest> {
  const { id, token } = await inviteGuest(member, role);
  const person = await signUp(member.origin);
  const { status, body } = await takeSeat(person.browser, token);
  if (status !== 200) throw new Error(`taking a seat: ${JSON.stringify(body)}`);
  return { id, token, ...person };
}

export const endGuest = (browser: BrowserLike, guest: string): Promise<Answer> =>
  browser.send('DELETE', `/guests/${guest}`);

export interface Word {
  readonly envelope?: string;
  /** What is said yes to. */
  readonly words?: string;
  readonly epoch?: number;
}

const said = ({ author, space, id: member }: Member, item: string, envelope: string, words: string) =>
  author.sign({ kind: 'neutral:admit', space, member, item, envelope, words }).act;

export function propose(
  member: Member,
  guest: string,
  { envelope = anEnvelope(), words = 'the words', epoch = 2 }: Word = {},
): Promise<Answer> {
  const body = { sealed: { epoch, envelope }, act: said(member, guest, envelope, words) };
  return member.browser.send('POST', at(member, `/guests/${guest}/proposal`), body);
}

/** Says yes to what the member sees of the proposal; to something else where a test says so. */
export async function admit(
  member: Member,
  guest: string,
  { words = 'the words', envelope }: Word = {},
): Promise<Answer> {
  const { neutrals } = (await member.browser.send('GET', at(member, ''))).body;
  const seen = (neutrals ?? []).find(({ id }: { id: string }) => id === guest)?.sealed.envelope;
  const act = said(member, guest, envelope ?? seen ?? anEnvelope(), words);
  return member.browser.send('POST', at(member, `/guests/${guest}/admission`), { act });
}

export const decline = (member: Member, guest: string): Promise<Answer> =>
  member.browser.send('POST', at(member, `/guests/${guest}/no`), {});

export const wishEarlier = (member: Member, guest: string): Promise<Answer> =>
  member.browser.send('POST', at(member, `/guests/${guest}/earlier`), {});

export const giveEarlier = (member: Member, guest: string, epochs: readonly number[]): Promise<Answer> =>
  member.browser.send('POST', at(member, `/guests/${guest}/keys`), {
    wraps: epochs.map((epoch) => ({ epoch, wrap: aWrap() })),
  });

export const showItem = (member: Member, guest: string, item: string): Promise<Answer> =>
  member.browser.send('PUT', at(member, `/guests/${guest}/items/${item}`), {
    envelope: anEnvelope(),
    wrap: aWrap(),
  });

export const unshowItem = (member: Member, guest: string, item: string): Promise<Answer> =>
  member.browser.send('DELETE', at(member, `/guests/${guest}/items/${item}`));

export const openMessageTo = (member: Member, message: string, reader: string): Promise<Answer> =>
  member.browser.send('PUT', at(member, `/messages/${message}/readers/${reader}`), { wrap: aWrap() });

export const listSeats = ({ browser }: { browser: BrowserLike }): Promise<Answer> =>
  browser.send('GET', '/guest-seats');

/** What a neutral reads. */
export const readAsNeutral = ({ browser, id }: Guest, query = ''): Promise<Answer> =>
  browser.send('GET', `/guest-seats/${id}/messages${query}`);

export const readShown = ({ browser, id }: Guest): Promise<Answer> =>
  browser.send('GET', `/guest-seats/${id}/shown`);

/** Puts the next key in force, wrapped to the two and to a neutral, if one is named. */
export const renewKey = (
  member: Member,
  epoch: number,
  readers: readonly { id: string }[],
): Promise<Answer> =>
  member.browser.send('POST', at(member, '/keys'), {
    epoch,
    wraps: readers.map(({ id }) => ({ member: id, wrap: aWrap() })),
  });

/** Writes under a key; for the two alone where they are named, else for everyone who holds that key. */
export async function write(
  socket: Socket,
  member: Member,
  epoch: number,
  { forTwo, holdUntil = null }: { forTwo?: readonly { id: string }[]; holdUntil?: Date | null } = {},
) {
  const { id, input } = writeMessage(member, { epoch });
  const itemKeys = forTwo ? forTwo.map((one) => ({ member: one.id, wrap: aWrap() })) : null;
  const reply = await command(socket, 'message:send', {
    ...input,
    itemKeys,
    holdUntil: holdUntil?.toISOString() ?? null,
  });
  return { id, reply };
}

/** A neutral whom both have admitted, with the key of `epoch` in force, wrapped to all three. */
export async function seatNeutral(proposer: Member, other: Member, epoch: number): Promise<Guest> {
  const neutral = await bringIn(proposer, 'neutral');
  for (const done of [
    await propose(proposer, neutral.id, { epoch: epoch - 1 }),
    await admit(other, neutral.id),
    await renewKey(proposer, epoch, [proposer, other, neutral]),
  ])
    if (done.status !== 200) throw new Error(`seating a neutral: ${JSON.stringify(done.body)}`);
  return neutral;
}
