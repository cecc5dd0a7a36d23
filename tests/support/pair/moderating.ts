import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import type { Answer } from '../browser-like.ts';
import { anEnvelope } from '../person.ts';
import type { Guest } from './guests.ts';
import type { Member } from './member.ts';
import { aWrap } from './pair.ts';

/** Conversations with a neutral, at the level of the wire: envelopes and wraps hold noise, signatures are real. */
interface Signer {
  readonly id: string;
  readonly author: Member['author'];
}

interface Words {
  readonly envelope: string;
  /** Whom their key is wrapped to; null: sealed for the two. */
  readonly readers: readonly string[] | null;
  readonly epoch?: number;
  /** Whose name stands under it, where it is another. */
  readonly as?: Signer;
}

const sealWords = (
  space: string,
  by: Signer,
  id: string,
  { envelope, readers, epoch = 3, as = by }: Words,
) => ({
  sealed: { epoch, envelope },
  act: as.author.sign({ kind: 'dialogue:say', space, member: as.id, item: id, envelope }).act,
  keys: readers && readers.map((member) => ({ member, wrap: aWrap() })),
});

interface Opening {
  readonly protocol?: string;
  readonly pace?: string;
  readonly neutral?: boolean;
  readonly shuttle?: boolean;
  readonly readers: readonly string[] | null;
}

/** Asks for a conversation with the neutral who sits there. */
export async function proposeModerated(
  member: Member,
  { protocol = 'floor', pace = 'own_time', neutral = true, shuttle = false, readers }: Opening,
): Promise<{ id: string; answer: Answer }> {
  const id = randomUUID();
  const words = sealWords(member.space, member, id, { envelope: anEnvelope(), readers });
  const body = { protocol, pace, neutral, shuttle, topicWithheld: shuttle, id, words };
  const answer = await member.browser.send('PUT', `/spaces/${member.space}/dialogues/${id}`, body);
  return { id, answer };
}

export interface Doing extends Partial<Words> {
  readonly id?: string;
  readonly seen?: number;
  readonly item?: string;
  readonly mark?: string;
  readonly with?: string;
  readonly screening?: string;
  readonly minutes?: number;
  readonly wrap?: string;
  /** What does not belong there. */
  readonly forged?: object;
}

const inputOf = (
  { space, by }: { space: string; by: Signer },
  dialogue: string,
  move: string,
  {
    id = randomUUID(),
    seen,
    envelope,
    readers = null,
    epoch,
    as,
    forged,
    ...asked
  }: Doing & { seen: number },
) => ({
  dialogue,
  id,
  move,
  seen,
  words: envelope
    ? sealWords(space, by, id, { envelope, readers, ...(epoch && { epoch }), ...(as && { as }) })
    : null,
  ...asked,
  ...forged,
});

type Reply = Promise<{ refused?: string }>;

/** As one of the two. */
export const moveAs = (
  socket: Socket,
  member: Member,
  dialogue: string,
  act: string,
  doing: Doing & { seen: number },
): Reply =>
  socket.timeout(10_000).emitWithAck('dialogue:move', {
    space: member.space,
    ...inputOf({ space: member.space, by: member }, dialogue, act, doing),
  });

/** As the neutral whose seat is named. */
export const moderateAs = (
  socket: Socket,
  { space, guest, by }: { space: string; guest: string; by: Signer },
  dialogue: string,
  act: string,
  doing: Doing & { seen: number },
): Reply =>
  socket
    .timeout(10_000)
    .emitWithAck('dialogue:moderate', { guest, ...inputOf({ space, by }, dialogue, act, doing) });

export const listModerated = ({ browser, id }: Pick<Guest, 'browser' | 'id'>): Promise<Answer> =>
  browser.send('GET', `/guest-seats/${id}/dialogues`);

export const openModerated = (
  { browser, id }: Pick<Guest, 'browser' | 'id'>,
  dialogue: string,
  after = 0,
): Promise<Answer> => browser.send('GET', `/guest-seats/${id}/dialogues/${dialogue}?after=${after}`);

export const listDays = (member: Pick<Member, 'browser' | 'space'>): Promise<Answer> =>
  member.browser.send('GET', `/spaces/${member.space}/neutral-days`);

export const sendClosingNote = (
  { browser, id }: Pick<Guest, 'browser' | 'id'>,
  member: string,
  envelope = anEnvelope(),
): Promise<Answer> => browser.send('PUT', `/past-seats/${id}/notes/${member}`, { envelope, wrap: aWrap() });
