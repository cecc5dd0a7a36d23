import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  reachAtFirst,
  type Ending,
  type OwnReach,
  type PauseKind,
  type ReadinessAnswer,
  type ReadinessQuestion,
} from '@footbridge/domain';
import type { Socket } from 'socket.io-client';
import type { Answer, BrowserLike } from '../browser-like.ts';
import { anEnvelope } from '../person.ts';
import { writeMessage, type Member } from './member.ts';

/** Everything a member can do in their space, at the level of the wire; each gives the server's answer. */
export interface Text {
  readonly epoch?: number;
  readonly envelope?: string;
  readonly parents?: readonly string[];
}

const path = ({ space }: Member, rest = '') => `/spaces/${space}${rest}`;

export const show = (member: Member): Promise<Answer> => member.browser.send('GET', path(member));

export const readFeed = (member: Member, after = 0, limit = 500): Promise<Answer> =>
  member.browser.send('GET', path(member, `/feed?after=${after}&limit=${limit}`));

export const listMessages = (member: Member, query = ''): Promise<Answer> =>
  member.browser.send('GET', path(member, `/messages${query}`));

export function introduce(
  member: Member,
  { epoch = 1, envelope = anEnvelope(), parents = [] }: Text = {},
): Promise<Answer> {
  const { author, space, id } = member;
  const { act } = author.sign({ kind: 'member:introduce', space, member: id, item: id, envelope, parents });
  return member.browser.send('PUT', path(member, '/introduction'), { sealed: { epoch, envelope }, act });
}

export function acknowledge(
  member: Member,
  { epoch = 1, envelope = anEnvelope(), parents = [] }: Text = {},
): Promise<Answer> {
  const { author, space, id } = member;
  const signing = { space, member: id, item: id, envelope, parents };
  const { act } = author.sign({ kind: 'acknowledgement:write', ...signing });
  return member.browser.send('PUT', path(member, '/acknowledgement'), { sealed: { epoch, envelope }, act });
}

export const answerReadiness = (
  member: Member,
  question: ReadinessQuestion,
  answer: ReadinessAnswer,
  note: string | null = null,
): Promise<Answer> => member.browser.send('PUT', path(member, `/readiness/${question}`), { answer, note });

export interface Link {
  readonly id: string;
  readonly token: string;
  readonly answer: Answer;
}

export async function invite(
  member: Member,
  { kind = 'invitation', token = randomBytes(32) }: { kind?: string; token?: Buffer } = {},
): Promise<Link> {
  const id = randomUUID();
  const tokenHash = createHash('sha256').update(token).digest('base64url');
  const body = { id, kind, tokenHash, envelope: anEnvelope(), ownCopy: anEnvelope() };
  const answer = await member.browser.send('POST', path(member, '/invitations'), body);
  return { id, token: token.toString('base64url'), answer };
}

export const revoke = (member: Member, invitation: string): Promise<Answer> =>
  member.browser.send('DELETE', path(member, `/invitations/${invitation}`));

export const readLink = (browser: BrowserLike, token: string): Promise<Answer> =>
  browser.send('POST', '/invitations/read', { token });

export const closeLinks = (browser: BrowserLike, token: string): Promise<Answer> =>
  browser.send('POST', '/invitations/close', { token });

export const setReach = (member: Member, reach: Partial<OwnReach>): Promise<Answer> =>
  member.browser.send('PUT', path(member, '/reach'), { ...reachAtFirst, ...reach });

export const pause = (member: Member, kind: PauseKind, until: Date | null = null): Promise<Answer> =>
  member.browser.send('PUT', path(member, '/pause'), { kind, until: until?.toISOString() ?? null });

export const resume = (member: Member): Promise<Answer> =>
  member.browser.send('DELETE', path(member, '/pause'));

export const end = (member: Member, ending: Ending): Promise<Answer> =>
  member.browser.send('PUT', path(member, '/end'), { ending });

export const block = (member: Member): Promise<Answer> =>
  member.browser.send('POST', path(member, '/block'), {});

export const readWaiting = (member: Member): Promise<Answer> =>
  member.browser.send('POST', path(member, '/waiting/read'), {});

export const putAwayWaiting = (member: Member): Promise<Answer> =>
  member.browser.send('POST', path(member, '/waiting/put-away'), {});

export const listLetters = (member: Member): Promise<Answer> =>
  member.browser.send('GET', path(member, '/letters'));

export interface HandedOver {
  readonly id: string;
  readonly hash: string;
  readonly answer: Answer;
}

/** Hands a letter over that goes at that moment. */
export async function handOver(
  member: Member,
  leavesAt: Date,
  {
    epoch = 2,
    envelope = anEnvelope(),
    parents = [],
    letter = randomUUID(),
  }: Text & { readonly letter?: string } = {},
): Promise<HandedOver> {
  const { author, space, id } = member;
  const signing = { space, member: id, item: letter, envelope, parents };
  const { act, hash } = author.sign({ kind: 'letter:hand_over', ...signing });
  const body = { sealed: { epoch, envelope }, act, leavesAt: leavesAt.toISOString() };
  const answer = await member.browser.send('PUT', path(member, `/letters/${letter}`), body);
  return { id: letter, hash, answer };
}

export const takeBackLetter = (member: Member, letter: string): Promise<Answer> =>
  member.browser.send('DELETE', path(member, `/letters/${letter}`));

/** @param envelope null takes back what was said. */
export function answerLetter(
  member: Member,
  letter: string,
  envelope: string | null = anEnvelope(),
): Promise<Answer> {
  const { author, space, id } = member;
  const signing = { space, member: id, item: letter };
  const answer = envelope && {
    sealed: { epoch: 2, envelope },
    act: author.sign({ kind: 'letter:answer', ...signing, envelope }).act,
  };
  return member.browser.send('PUT', path(member, `/letters/${letter}/answer`), { answer });
}

/** Goes on under the account’s new keys. */
export function replaceKeys({ author, space, id, browser }: Member): Promise<Answer> {
  const { act } = author.sign({ kind: 'key:replace', space, member: id, item: id, envelope: null });
  return browser.send('POST', `/spaces/${space}/keys/own`, { act });
}

const aCopy = () => randomBytes(80).toString('base64url');

export const offerHistory = (member: Member, to: Member, epochs: readonly number[] = [1]): Promise<Answer> =>
  member.browser.send('POST', path(member, '/history'), {
    member: to.id,
    keys: epochs.map((epoch) => ({ epoch, wrap: aCopy(), ofTwo: aCopy() })),
  });

/** What a socket answers a command with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Reply = any;

export const command = (socket: Socket, act: string, input: object): Promise<Reply> =>
  socket.timeout(10_000).emitWithAck(act, input);

/** Writes a message and sends it. */
export async function send(
  socket: Socket,
  member: Member,
  {
    parents = [],
    holdUntil = null,
    epoch = 2,
  }: { parents?: readonly string[]; holdUntil?: Date | null; epoch?: number } = {},
): Promise<{ id: string; hash: string; reply: Reply }> {
  const { id, hash, input } = writeMessage(member, { parents, epoch });
  const reply = await command(socket, 'message:send', {
    ...input,
    holdUntil: holdUntil?.toISOString() ?? null,
  });
  return { id, hash, reply };
}
