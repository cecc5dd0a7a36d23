import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import type { Answer } from '../browser-like.ts';
import { anEnvelope } from '../person.ts';
import type { Member } from './member.ts';

/** Structured conversations, at the level of the wire: envelopes hold noise, signatures are real. */
interface Words {
  readonly envelope?: string;
  readonly epoch?: number;
  /** Whose name stands under it. */
  readonly as?: Member;
}

function someWords(
  member: Member,
  id: string,
  { envelope = anEnvelope(), epoch = 2, as = member }: Words = {},
) {
  const signing = { space: member.space, member: as.id, item: id, envelope };
  const { act } = as.author.sign({ kind: 'dialogue:say', ...signing });
  return { sealed: { epoch, envelope }, act };
}

export interface Proposed {
  readonly id: string;
  readonly answer: Answer;
}

export async function propose(
  member: Member,
  {
    protocol = 'floor',
    pace = 'own_time',
    dialogue = randomUUID(),
    topicWithheld = false,
    ...sealing
  }: Words & { protocol?: string; pace?: string; dialogue?: string; topicWithheld?: boolean } = {},
): Promise<Proposed> {
  const body = { protocol, pace, topicWithheld, id: dialogue, words: someWords(member, dialogue, sealing) };
  const answer = await member.browser.send('PUT', `/spaces/${member.space}/dialogues/${dialogue}`, body);
  return { id: dialogue, answer };
}

export const listDialogues = (member: Member): Promise<Answer> =>
  member.browser.send('GET', `/spaces/${member.space}/dialogues`);

export interface Moving extends Words {
  readonly id?: string;
  readonly seen?: number;
  readonly hasWords?: boolean;
  readonly item?: string;
  readonly minutes?: number;
  readonly at?: number;
  /** Milliseconds to wait for an answer. */
  readonly patience?: number;
  /** What does not belong there. */
  readonly forged?: object;
}

/** How many events somebody sees. */
export const seenBy = async (member: Member, dialogue: string): Promise<number> =>
  (await listDialogues(member)).body.dialogues.find((one: { id: string }) => one.id === dialogue)?.said
    .length ?? 0;

/** What `dialogue:move` takes. */
export function writeMove(
  member: Member,
  dialogue: string,
  act: string,
  {
    id = randomUUID(),
    seen,
    hasWords = false,
    item,
    minutes,
    at,
    forged,
    ...words
  }: Moving & { seen: number },
): object {
  return {
    space: member.space,
    dialogue,
    id,
    move: act,
    seen,
    words: hasWords ? someWords(member, id, words) : null,
    at: at ?? null,
    ...(item && { item }),
    ...(minutes && { minutes }),
    ...forged,
  };
}

/** @returns the acknowledgement: an empty object, or a refusal. */
export async function move(
  socket: Socket,
  member: Member,
  dialogue: string,
  act: string,
  { patience = 10_000, ...moving }: Moving = {},
): Promise<{ refused?: string }> {
  const seen = moving.seen ?? (await seenBy(member, dialogue));
  const input = writeMove(member, dialogue, act, { ...moving, seen });
  return socket.timeout(patience).emitWithAck('dialogue:move', input);
}
