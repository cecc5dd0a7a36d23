import { urlFor } from '@footbridge/db';
import {
  dialogueTimers,
  isOver,
  moves,
  replay,
  sides,
  view,
  type Dialogue,
  type DialogueEvent,
  type Side,
} from '@footbridge/domain';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { listDialogues, move, propose } from '../../support/pair/dialogues.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

declare module 'vitest' {
  interface ProvidedContext {
    isLongForm?: boolean;
  }
}

let server: TestServer;
let admin: postgres.Sql;
let members: Readonly<Record<Side, Member>>;
let sockets: Readonly<Record<Side, Socket>>;
let now = Date.parse('2026-06-01T12:00:00Z');

const hour = 60 * 60_000;
/** Of each way of talking. `pnpm prove` runs the long form. */
const conversations = inject('isLongForm') ? 60 : 2;

beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
  Object.assign(server.app.services, { now: () => new Date(now) });
  const [a, b] = await openPair(server.origin);
  members = { a, b };
  sockets = { a: openSocket(a), b: openSocket(b) };
  await waitUntil(() => sides.every((side) => sockets[side].connected));
});
afterAll(async () => {
  for (const side of sides) sockets[side].close();
  await admin.end();
  await server.close();
});

async function stored(id: string) {
  const events = await admin<{ event: DialogueEvent }[]>`
    select event from app.dialogue_event where dialogue_id = ${id} order by place`;
  const [row] = await admin<{ state: Dialogue; events: number }[]>`
    select state, events from app.dialogue_state where dialogue_id = ${id}`;
  return { events: events.map(({ event }) => event), state: row!.state, count: row!.events };
}

/** Goes through a conversation as the numbers say: whoever may do something does it, or time passes. */
async function talk(protocol: string, script: readonly number[]): Promise<string> {
  const { id } = await propose(members.a, { protocol, pace: script.length % 2 ? 'live' : 'own_time' });
  let { state } = await stored(id);
  for (const number of script) {
    if (isOver(state)) break;
    const able = sides.flatMap((side) => moves(view(state, side), side).map((one) => ({ side, ...one })));
    const within = able.filter(
      ({ act, notBefore }) => notBefore <= now && (number % 17 === 0 || !['leave', 'decline'].includes(act)),
    );
    const choice = within[Math.floor(number / 17) % Math.max(1, within.length)];
    if (!choice || number % 11 === 0) {
      now += number % 3 === 0 ? dialogueTimers.quiet : (number % 30) * hour;
      await releaseDue(server.app.services);
    } else {
      const { side, act, words, step } = choice;
      const item = step?.takes && Object.keys(state.items)[0];
      await move(sockets[side], members[side], id, act, {
        seen: state.seen[side],
        hasWords: words !== null,
        minutes: 20 + (number % 100),
        ...(item && { item }),
        ...(['accept', 'reschedule'].includes(act) && number % 2 && { at: now + (number % 40) * hour }),
      });
    }
    ({ state } = await stored(id));
  }
  return id;
}

describe('how a conversation stands', () => {
  const ways = ['floor', 'mirror', 'understand_first', 'i_statement'];
  const scripts = fc.array(fc.nat(2 ** 30), { minLength: 40, maxLength: 70, size: 'max' });
  let last = '';

  it.each(ways)(
    'is what its events come to, always, and what each of the two sees of it: %s',
    async (way) => {
      let many = 0;
      for (const script of fc.sample(scripts, { numRuns: conversations, seed: 20260601 })) {
        last = await talk(way, script);
        const { events, state, count } = await stored(last);
        many += events.length;
        expect(replay(events)).toEqual(state);
        expect(count).toBe(events.length);
        for (const side of sides) {
          const { body } = await listDialogues(members[side]);
          const { said } = body.dialogues.find((one: { id: string }) => one.id === last);
          const seen = replay(said.map(({ event }: { event: DialogueEvent }) => event))!;
          expect(view(seen, side)).toEqual(view(state, side));
        }
      }
      expect(many).toBeGreaterThan(20 * conversations);
    },
  );

  it('is asked of its events anew when it is kept in another form than before', async () => {
    const { id } = await propose(members.a);
    await admin`update app.dialogue_state set state = '{"pace": "live"}' where dialogue_id = ${id}`;
    const text = await readFile(
      new URL('../../../db/migrations/0028_words_and_rests.sql', import.meta.url),
      'utf8',
    );
    const [anew = ''] =
      /select set_config\('app\.inside', 'delete_account', true\);.*?, '', true\);/s.exec(text) ?? [];
    // As it migrates: by a login that policies bind.
    const owner = postgres(urlFor('footbridge_owner', server.database.adminUrl, inject('cluster').secret), {
      max: 1,
    });
    await owner.begin((tx) => tx.unsafe(anew));
    await owner.end();
    expect(await admin`select from app.dialogue_state`).toHaveLength(0);
    await releaseDue(server.app.services);
    const { state, events, count } = await stored(id);
    expect(state).toEqual(replay(events));
    expect(count).toBe(1);
    expect(await admin`select from app.dialogue where due_at = 'epoch'`).toHaveLength(0);
  });

  it('would be seen to be something else', async () => {
    await admin`update app.dialogue_state
      set state = jsonb_set(state, '{counts,say}', '99') where dialogue_id = ${last}`;
    const one = await stored(last);
    expect(replay(one.events)).not.toEqual(one.state);
    await admin`delete from app.dialogue_event where dialogue_id = ${last} and place = 2`;
    const other = await stored(last);
    expect(other.count).not.toBe(other.events.length);
  });
});
