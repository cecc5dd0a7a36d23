import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { BrowserLike } from '../browser-like.ts';
import { anEnvelope } from '../person.ts';
import type { Author, Signed } from './author.ts';

export interface Outgoing extends Signed {
  /** What `message:send` takes. */
  readonly input: object;
  readonly id: string;
}

/** One side of a pair, at the level of the wire: envelopes are well-formed and hold noise, signatures are real. */
export interface Member {
  readonly origin: string;
  readonly space: string;
  readonly id: string;
  readonly browser: BrowserLike;
  readonly author: Author;
}

interface Words {
  readonly id?: string;
  /** What travels in place of a text. */
  readonly envelope?: string;
  readonly epoch?: number;
  /** Hashes of the acts the author had seen last. */
  readonly parents?: readonly string[];
}

/** A message ready to be sent, under the second key, the one in force once a space has opened, unless another is named. */
export function writeMessage(
  { space, id: member, author }: Member,
  { id = randomUUID(), envelope = anEnvelope(), epoch = 2, parents = [] }: Words = {},
): Outgoing {
  const signed = author.sign({ kind: 'message:send', space, member, item: id, envelope, parents });
  const sealed = { epoch, envelope };
  return { ...signed, id, input: { space, id, sealed, act: signed.act, holdUntil: null } };
}

/** A socket as a browser would open it. */
export const openSocket = ({ origin, browser }: Member): Socket =>
  io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    extraHeaders: { origin, cookie: browser.cookie() },
  });
