import type { Socket } from 'socket.io-client';
import * as act from '../support/pair/acts.ts';
import { openSocket, writeMessage, type Member } from '../support/pair/member.ts';
import { openPair } from '../support/pair/pair.ts';
import { median } from './figures.ts';

/** Whether the time it takes to be told "Sent" says anything of whoever is sent to. */

const [rounds, perRound] = [30, 10];
export const plan = `${rounds} rounds of ${perRound} messages in turns`;

/** What the receiver did beforehand, out of sight. The first two worlds are the same: they show what is noise. */
const worlds: Record<string, (receiver: Member) => Promise<act.Reply>> = {
  'is reached': async () => undefined,
  'is reached, again': async () => undefined,
  'is held by a limit': (receiver) => act.setReach(receiver, { pace: 'weekly' }),
  'pauses quietly': (receiver) => act.pause(receiver, 'quiet'),
  'has blocked': (receiver) => act.block(receiver),
};

export interface World {
  readonly name: string;
  /** Milliseconds of every message. */
  readonly times: readonly number[];
  /** Of each round: its median divided by that of the first world in the same round. */
  readonly ratios: readonly number[];
}

interface Sender {
  readonly name: string;
  readonly member: Member;
  readonly socket: Socket;
  /** Of whoever is sent to. */
  readonly other: Socket;
  parents: string[];
}

export async function measureAcknowledgement(origin: string): Promise<World[]> {
  const senders = await Promise.all(Object.keys(worlds).map((name) => prepare(origin, name)));
  for (const sender of senders) await sendSome(sender);
  const inTurns: Map<string, number[]>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Whoever goes first in a round is another one each time.
    const order = senders.map((_, place) => senders[(place + round) % senders.length]!);
    const times = new Map<string, number[]>();
    for (const sender of order) times.set(sender.name, await sendSome(sender));
    inTurns.push(times);
  }
  // A socket that is left looks for its server for ever, and this process with it.
  for (const { socket, other } of senders) [socket, other].forEach((one) => one.disconnect());
  const [first] = senders.map(({ name }) => name);
  const medianIn = (times: Map<string, number[]>, name = '') => median(times.get(name) ?? []);
  return senders.map(({ name }) => ({
    name,
    times: inTurns.flatMap((times) => times.get(name) ?? []),
    ratios: inTurns.map((times) => medianIn(times, name) / medianIn(times, first)),
  }));
}

async function prepare(origin: string, name: string): Promise<Sender> {
  const [member, receiver] = await openPair(origin);
  const [socket, other] = [openSocket(member), openSocket(receiver)];
  const connected = [socket, other].map((one) => new Promise<void>((on) => one.once('connect', on)));
  await Promise.all(connected);
  const sender = { name, member, socket, other, parents: [] };
  // One arrives first, or a limit would still let the next one in.
  await sendSome(sender, 1);
  const answer = await worlds[name]?.(receiver);
  if (answer && answer.status !== 200)
    throw new Error(`an act out of sight was answered with ${answer.status}`);
  return sender;
}

/** One after the other, each once the one before is acknowledged. */
async function sendSome(sender: Sender, count = perRound): Promise<number[]> {
  const times: number[] = [];
  for (let sent = 0; sent < count; sent += 1) {
    const { input, hash } = writeMessage(sender.member, { parents: sender.parents });
    const start = performance.now();
    const reply = await act.command(sender.socket, 'message:send', input);
    times.push(performance.now() - start);
    if ('refused' in reply) throw new Error(`a message was refused: ${reply.refused}`);
    sender.parents = [hash];
  }
  return times;
}
