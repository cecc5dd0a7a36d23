import { replay, whoseMove, type DialogueEvent } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { listDialogues, move, propose, type Moving } from '../../support/pair/dialogues.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { KeptAlive } from './kept-alive.ts';

declare module 'vitest' {
  interface ProvidedContext {
    isLongForm?: boolean;
  }
}

/** A whole conversation, with a break in it: of whoever proposed it, and of the other. */
const way =
  'b accept, a say+, b paraphrase+, a not_quite+, b break, a ready, b ready, b paraphrase+, a confirm, b ask_floor, ' +
  'a pass_floor, b say+, a paraphrase+, b confirm, b understood, a understood, a solve, b solve, a name_point+, ' +
  'a agenda_set, b agenda_set, b stop_here, a ready, b ready';
/** Each takes the time of a start; `pnpm prove` kills at every one. */
const killedAt = (index: number) => inject('isLongForm') || index % 9 === 1;

let database: FreshDatabase;
let server: KeptAlive;
let admin: postgres.Sql;
let sockets: Readonly<Record<'a' | 'b', Socket>>;
let members: Readonly<Record<'a' | 'b', Member>>;

beforeAll(async () => {
  database = await freshDatabase();
  const port = await freePort();
  const { adminUrl, secret } = database;
  admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  server = await KeptAlive.start('service', { adminUrl, secret, port });
  const [a, b] = await openPair(`http://localhost:${port}`);
  members = { a, b };
  sockets = { a: openSocket(a), b: openSocket(b) };
});
afterAll(async () => {
  for (const socket of Object.values(sockets)) socket.disconnect();
  await server.stop();
  await admin.end();
  await database.close();
});

/** Until the service, this one or its successor, has answered. */
async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(100);
    }
  }
}

const eventsOf = async (seat: 'a' | 'b', dialogue: string): Promise<DialogueEvent[]> => {
  const { body } = await insist(() => listDialogues(members[seat]));
  const found = body.dialogues.find(({ id }: { id: string }) => id === dialogue);
  return found.said.map(({ event }: { event: DialogueEvent }) => event);
};

it('goes on where it was, on both sides, when the service is killed at a transition', async () => {
  const { id: dialogue } = await propose(members.a, { protocol: 'floor' });
  for (const [index, step] of way.split(', ').entries()) {
    const [seat, what = ''] = step.split(' ') as ['a' | 'b', string];
    const moving: Moving = {
      id: randomUUID(),
      hasWords: what.endsWith('+'),
      patience: 1_500,
      seen: (await eventsOf(seat, dialogue)).length,
    };
    const act = what.replace('+', '');
    const killing = killedAt(index) ? sleep(Math.random() * 15).then(() => server.kill()) : undefined;
    const answer = await insist(() => move(sockets[seat], members[seat], dialogue, act, moving));
    await killing;
    expect([step, answer]).toEqual([step, {}]);
    const [own, others] = [replay(await eventsOf('a', dialogue)), replay(await eventsOf('b', dialogue))];
    expect([own?.phase, own?.step]).toEqual([others?.phase, others?.step]);
    expect(own?.phase === 'break' || own?.phase === 'closed' || whoseMove(own!, 'a').length > 0).toBe(true);
    // Nobody here has twenty minutes.
    if (act === 'break') {
      await admin`
        update app.dialogue_event
           set event = jsonb_set(event - 'notBefore', '{at}', to_jsonb((event ->> 'at')::bigint - 20 * 60000))
         where event ->> 'act' = 'break'`;
      // How it stands without that, its events say.
      await admin`delete from app.dialogue_state`;
    }
  }
  expect(replay(await eventsOf('b', dialogue))?.phase).toBe('closed');
  const events = await eventsOf('a', dialogue);
  expect(new Set(events.map(({ id, act, by }) => `${id} ${act} ${by}`)).size).toBe(events.length);
  expect(server.kills).toBeGreaterThan(2);
}, 300_000);
