import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import type { ServerPlan } from '../../support/server-process/build.ts';
import type { Arrival, History } from './history.ts';
import { KeptAlive, type programs } from './kept-alive.ts';
import { Reader, readFeed } from './reader.ts';
import { writeAll } from './write-all.ts';

export interface Plan extends ServerPlan {
  readonly program: keyof typeof programs;
  readonly pairs: number;
  /** In all, shared out evenly. */
  readonly messages: number;
  readonly kills: number;
}

export interface Outcome {
  readonly history: History;
  readonly kills: number;
  /** Feeds that, followed entry by entry, came to something else than a fresh fetch. */
  readonly diverged: number;
}

/** People in pairs write to each other without pause while their server is killed with -9 again and again. */
export async function writeUnderKills(plan: Plan): Promise<Outcome> {
  const server = await KeptAlive.start(plan.program, plan);
  const pairs = await inTurn(plan.pairs, () => openPair(`http://localhost:${plan.port}`));
  const members = pairs.flat();
  const sockets = new Map(members.map((member) => [member, openSocket(member)]));
  const readers = new Map([...sockets].map(([member, socket]) => [member, new Reader(member, socket)]));
  try {
    const written = await writeAndKill(server, sockets, plan);
    // One that is under way may have been answered before the last message was kept.
    for (let turn = 0; turn < 2; turn++)
      await Promise.all([...readers.values()].map((reader) => reader.catchUp()));
    const arrivals = new Map([...readers].map(([member, reader]) => [member.id, reader.arrivals]));
    const audience = new Map(pairs.flatMap((pair) => pair.map(({ id }) => [id, pair.map((one) => one.id)])));
    const diverged = await countDiverged(readers);
    return { history: { written, read: arrivals, audience }, kills: server.kills, diverged };
  } finally {
    for (const socket of sockets.values()) socket.disconnect();
    await server.stop();
  }
}

async function inTurn<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(await make());
  return made;
}

async function writeAndKill(
  server: KeptAlive,
  sockets: ReadonlyMap<Member, Socket>,
  { messages, kills }: Plan,
): Promise<Map<string, string[]>> {
  let acknowledged = 0;
  const writing = [...sockets].map(async ([member, socket]) => {
    const count = Math.ceil(messages / sockets.size);
    return [member.id, await writeAll(member, socket, count, () => (acknowledged += 1))] as const;
  });
  const all = Promise.all(writing);
  // Spread over the run, each at a moment of its own within a send.
  for (let kill = 1; kill <= kills; kill++) {
    const due = (messages * kill) / (kills + 1);
    while (acknowledged < due) await Promise.race([sleep(5), all]);
    await sleep(Math.random() * 20);
    await server.kill();
  }
  return new Map(await all);
}

async function countDiverged(readers: ReadonlyMap<Member, Reader>): Promise<number> {
  let diverged = 0;
  for (const [member, { arrivals }] of readers) {
    const fresh: Arrival[] = [];
    for (let more = true; more;) {
      const answer = await readFeed(member, fresh.length);
      for (const entry of answer.entries)
        fresh.push({
          position: entry.position,
          message: entry.kind === 'message:sent' ? entry.message.id : null,
        });
      more = answer.more;
    }
    if (JSON.stringify(fresh) !== JSON.stringify(arrivals)) diverged += 1;
  }
  return diverged;
}
