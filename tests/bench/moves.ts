import type { FeedEntry } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { once } from 'node:events';
import type { Socket } from 'socket.io-client';
import { propose, writeMove } from '../support/pair/dialogues.ts';
import { openSocket } from '../support/pair/member.ts';
import { openPair } from '../support/pair/pair.ts';
import { deliver } from './delivery.ts';
import { median } from './figures.ts';
import type { Side } from './servers.ts';

const [rounds, perRound] = [12, 60];
export const plan = `${rounds} rounds of ${perRound} in turns with messages`;

export interface Moves {
  /** Milliseconds of every move, from one's hand to the other's. */
  readonly times: readonly number[];
  /** The same of every message. */
  readonly messages: readonly number[];
  /** Median over the rounds of the moves' median divided by that of the messages. */
  readonly ratio: number;
}

/** Who does what, over and over: three moves bring "The floor" back to where it was. */
const round = [
  { by: 0, act: 'say', hasWords: true },
  { by: 1, act: 'paraphrase', hasWords: true },
  { by: 0, act: 'confirm', hasWords: false },
] as const;

/** What a move in a structured conversation takes, beside what a message takes on the same service. */
export async function measureMoves(footbridge: Side, origin: string): Promise<Moves> {
  const pair = await footbridge.openPair();
  const room = await openRoom(origin);
  const inTurns: { moves: number[]; messages: number[] }[] = [];
  const inTurn = async () => ({
    messages: await deliver(pair, perRound, 'apart'),
    moves: await room.go(perRound),
  });
  // The first round warms both up.
  await inTurn();
  while (inTurns.length < rounds) inTurns.push(await inTurn());
  pair.close();
  room.close();
  return {
    times: inTurns.flatMap(({ moves }) => moves),
    messages: inTurns.flatMap(({ messages }) => messages),
    ratio: median(inTurns.map(({ moves, messages }) => median(moves) / median(messages))),
  };
}

async function openRoom(origin: string) {
  const members = await openPair(origin);
  const sockets = members.map(openSocket);
  await Promise.all(sockets.map((socket) => once(socket as unknown as NodeJS.EventEmitter, 'connect')));
  const { id } = await propose(members[0]);
  await keep(sockets[1]!, writeMove(members[1], id, 'accept', { seen: 1 }));
  let seen = 2;

  async function go(count: number): Promise<number[]> {
    const times: number[] = [];
    const moves = Array.from({ length: count / round.length }, () => round).flat();
    // All of them first, as with messages.
    const written = moves.map(({ by, act, hasWords }, index) => ({
      by,
      input: writeMove(members[by], id, act, { seen: seen + index, hasWords }),
    }));
    for (const { by, input } of written) {
      const arrival = Promise.withResolvers<FeedEntry>();
      sockets[1 - by]!.off('feed:entry').on('feed:entry', ({ entry }: { entry: FeedEntry }) => {
        if (entry.kind === 'dialogue:moved') arrival.resolve(entry);
      });
      const start = performance.now();
      const kept = keep(sockets[by]!, input);
      await arrival.promise;
      times.push(performance.now() - start);
      await kept;
    }
    seen += count;
    return times;
  }
  const close = () => {
    for (const socket of sockets) socket.disconnect();
  };
  return { go, close };
}

async function keep(socket: Socket, input: object): Promise<void> {
  const answer: unknown = await socket.emitWithAck('dialogue:move', input);
  if (isRefusal(answer)) throw new Error(`a move was refused: ${answer.refused}`);
}
