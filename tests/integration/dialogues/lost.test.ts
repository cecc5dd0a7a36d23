import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteHere } from '../../../apps/server/src/features/dialogues/note-here.ts';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import * as act from '../../support/pair/acts.ts';
import { listDialogues, move, propose } from '../../support/pair/dialogues.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let ruth: Member;
let sam: Member;
let now: number;
let sockets: Socket[] = [];

const second = 1_000;
const minute = 60 * second;

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(async () => {
  now = Date.parse('2026-06-01T12:00:00Z');
  [ruth, sam] = await openPair(server.origin);
});
afterAll(async () => {
  for (const one of sockets) one.close();
  await server.close();
});

async function connect(member: Member): Promise<Socket> {
  const socket = openSocket(member);
  sockets.push(socket);
  await waitUntil(() => socket.connected);
  return socket;
}
const gone = async (...which: Socket[]) => {
  for (const one of which) one.close();
  await waitUntil(
    () =>
      server.app.services.realtime.present().length === sockets.filter(({ connected }) => connected).length,
  );
};
/** What both of the clock's hands do, every few seconds for as long. */
async function pass(time: number) {
  for (const end = now + time; now < end;) {
    now = Math.min(end, now + 15 * second);
    await noteHere(server.app.services);
    await releaseDue(server.app.services);
  }
}

interface Room {
  readonly id: string;
  readonly ruths: Socket;
  readonly sams: Socket;
  /** All that Ruth was sent. */
  readonly heard: { entry: { said?: { event: { id: string } } } }[];
}

async function meet(pace: 'live' | 'own_time' = 'live'): Promise<Room> {
  for (const one of sockets) one.close();
  sockets = [];
  const [ruths, sams] = [await connect(ruth), await connect(sam)];
  const heard: Room['heard'] = [];
  ruths.onAny((_event, told: Room['heard'][number]) => heard.push(told));
  const { id } = await propose(ruth, { pace });
  await move(sams, sam, id, 'accept');
  if (pace === 'live') await move(ruths, ruth, id, 'ready');
  await waitUntil(() => heard.length === (pace === 'live' ? 4 : 2));
  await move(ruths, ruth, id, 'say', { hasWords: true });
  await waitUntil(() => heard.length === (pace === 'live' ? 5 : 3));
  await pass(minute);
  return { id, ruths, sams, heard };
}

const lastOf = async (member: Member, id: string) => {
  const { body } = await listDialogues(member);
  const { said } = body.dialogues.find((one: { id: string }) => one.id === id);
  return said.at(-1).event as { act: string; by: string | null; at: number };
};

describe('a live conversation that somebody’s connection was lost from', () => {
  it('rests after two minutes, and goes on once both are ready', async () => {
    const { id, ruths, sams } = await meet();
    await gone(sams);
    await pass(2 * minute);
    expect(await lastOf(ruth, id)).toMatchObject({ act: 'say' });
    await pass(minute / 2);
    expect(await lastOf(ruth, id)).toMatchObject({ act: 'break', by: null });
    expect(await lastOf(sam, id)).toMatchObject({ act: 'break', by: null });
    expect(await move(ruths, ruth, id, 'pass_floor')).toMatchObject({ refused: 'dialogue:resting' });
    expect(await move(ruths, ruth, id, 'ready')).toEqual({});
    await pass(5 * minute);
    expect(await lastOf(sam, id)).toMatchObject({ act: 'break' });
    expect(await move(await connect(sam), sam, id, 'ready')).toEqual({});
    now += 20 * minute;
    await releaseDue(server.app.services);
    expect(await lastOf(ruth, id)).toMatchObject({ act: 'resume', by: null });
    // Both are here: it stays so.
    await pass(5 * minute);
    expect(await lastOf(ruth, id)).toMatchObject({ act: 'resume' });
  });

  it('does not rest for a connection that came back, or while another of theirs is there', async () => {
    const first = await meet();
    await gone(first.sams);
    await pass(1.5 * minute);
    const back = await connect(sam);
    const phone = await connect(sam);
    await pass(3 * minute);
    back.close();
    await pass(5 * minute);
    expect(await lastOf(ruth, first.id)).toMatchObject({ act: 'say' });
    phone.close();
    await waitUntil(() => server.app.services.realtime.present().length === 1);
    await pass(2.5 * minute);
    expect(await lastOf(ruth, first.id)).toMatchObject({ act: 'break' });
  });

  it('does not rest for having been here before how it stands was thrown away, as an upgrade does', async () => {
    const admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
    const [{ note }] = (await admin`
      select pg_get_functiondef('app.note_here'::regproc) as note`) as [{ note: string }];
    const hasty = note.replaceAll(/\w+\.seen_at < p_at - interval '5 minutes'\s+and /g, '');
    expect(hasty.length).toBeLessThan(note.length - 80);
    const rests = [];
    try {
      for (const noting of [note, hasty]) {
        await admin.unsafe(noting);
        const { id } = await meet();
        // Longer than a connection may be away: they are told to be here by what was noted alone.
        await pass(3 * minute);
        await admin`delete from app.dialogue_state`;
        await admin`update app.dialogue set due_at = 'epoch' where not is_over`;
        await pass(minute);
        rests.push((await lastOf(ruth, id)).act);
        [ruth, sam] = await openPair(server.origin);
      }
    } finally {
      await admin.unsafe(note);
      await admin.end();
    }
    expect(rests).toEqual(['say', 'break']);
  });

  it('does not rest where everyone takes their own time', async () => {
    const { id, sams } = await meet('own_time');
    await gone(sams);
    await pass(60 * minute);
    expect(await lastOf(ruth, id)).toMatchObject({ act: 'say' });
  });

  it('rests when both are gone, and when the process that had them is, too', async () => {
    const { id, ruths, sams } = await meet();
    await gone(ruths, sams);
    // Nobody looked meanwhile.
    now += 10 * minute;
    await releaseDue(server.app.services);
    expect(await lastOf(ruth, id)).toMatchObject({ act: 'break', by: null });
  });
});

describe('what the other hears of it', () => {
  /** What reached Ruth since, and when, as far as it could differ. */
  async function rested(how: (room: Room) => Promise<unknown>) {
    [ruth, sam] = await openPair(server.origin);
    const room = await meet();
    const [before, feed] = [room.heard.length, (await act.readFeed(ruth)).body.entries.length];
    await how(room);
    await waitUntil(() => room.heard.length > before);
    const [{ entry }] = room.heard.slice(before) as [Room['heard'][number]];
    const told = (await act.readFeed(ruth)).body.entries.slice(feed);
    const ids = [room.id, entry.said?.event.id ?? ''];
    const text = JSON.stringify([room.heard.slice(before), told]);
    return ids
      .reduce((all, id, index) => all.replaceAll(id, `<${index}>`), text)
      .replaceAll(ruth.id, '<ruth>')
      .replaceAll(ruth.space, '<space>');
  }
  const worlds = {
    break: async ({ id, sams }: Room) => {
      await pass(2.5 * minute);
      await move(sams, sam, id, 'break', { seen: 0 });
    },
    lost: async ({ sams }: Room) => {
      await gone(sams);
      await pass(2.5 * minute);
    },
    pause: async () => {
      await pass(2.5 * minute);
      await act.pause(sam, 'quiet');
    },
    own: async ({ id, ruths }: Room) => {
      await pass(2.5 * minute);
      await move(ruths, ruth, id, 'break', { seen: 0 });
    },
  };

  const heardOf = async (world: keyof typeof worlds) =>
    (await rested(worlds[world])).replaceAll(/\d{13}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');

  it('is, byte for byte, what they hear of a break', async () => {
    const heard = [await heardOf('break'), await heardOf('lost'), await heardOf('pause')];
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[2]).toEqual(heard[0]);
    // A break of one's own says so: what told of it would be seen.
    expect(await heardOf('own')).not.toEqual(heard[0]);
  });
});
