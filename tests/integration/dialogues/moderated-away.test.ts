import { dialogueTimers } from '@footbridge/domain';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteHere } from '../../../apps/server/src/features/dialogues/note-here.ts';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import * as act from '../../support/pair/acts.ts';
import * as guest from '../../support/pair/guests.ts';
import { anEnvelope, half } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  actsOf,
  apart,
  begun,
  circle,
  connect,
  gather,
  moderate,
  move,
  must,
  part,
  refused,
  saidTo,
  socketOf,
  three,
} from './circle.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let admin: postgres.Sql;
let now: number;

const second = 1_000;
const minute = 60 * second;
/** What both of the clock's hands do, every few seconds for as long. */
async function pass(time: number): Promise<void> {
  for (const end = now + time; now < end;) {
    now = Math.min(end, now + 15 * second);
    await noteHere(server.app.services);
    await releaseDue(server.app.services);
  }
}

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
});
beforeEach(async () => {
  now = Date.parse('2026-06-01T12:00:00Z');
  part();
  await gather(server.origin);
});
afterAll(async () => {
  part();
  await admin.end();
  await server.close();
});

const lastOf = async (seat: 'ruth' | 'sam', id: string) => (await saidTo(seat, id)).at(-1)!.event;
const entriesOf = async (seat: 'ruth' | 'sam'): Promise<object[]> =>
  (await act.readFeed(circle[seat])).body.entries;
/** What somebody saw happen last, but for when and by which act. */
const shape = ({ id: _id, at: _at, until: _until, ...event }: Awaited<ReturnType<typeof lastOf>>) => event;

describe('a live room whose neutral’s connection is lost', () => {
  const away = async () => {
    const { present } = server.app.services.realtime;
    const before = present().length;
    socketOf('noor').close();
    await waitUntil(() => present().length < before);
  };

  it('rests, reads to the two as any break does, and goes on once the neutral let them in again', async () => {
    const broken = await begun({ pace: 'live' });
    await must(move('sam', broken, 'break', { seen: 0 }));
    const id = await begun({ pace: 'live' });
    await pass(5 * minute);
    expect((await actsOf('ruth', id)).at(-1)).toBe('begin');
    await away();
    await pass(2 * minute);
    expect((await actsOf('ruth', id)).at(-1)).toBe('begin');
    await pass(minute / 2);
    expect(shape(await lastOf('ruth', id))).toEqual(shape(await lastOf('ruth', broken)));
    expect(shape(await lastOf('sam', id))).toMatchObject({ act: 'break', by: null });
    expect((await actsOf('noor', id)).slice(-2)).toEqual(['break', 'absent']);
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'ready'));
    await pass(dialogueTimers.breakLeast);
    expect((await actsOf('ruth', id)).at(-1)).toBe('ready');
    await connect('noor', circle.noor);
    await must(moderate(id, 'admit'));
    for (const seat of ['ruth', 'sam', 'noor'] as const)
      expect((await actsOf(seat, id)).at(-1)).toBe('resume');
    await pass(5 * minute);
    expect((await actsOf('ruth', id)).at(-1)).toBe('resume');
  });

  it('rests also when the process that had it is gone, and not where everyone takes their own time', async () => {
    const [live, slow] = [await begun({ pace: 'live' }), await begun()];
    await away();
    now += 10 * minute;
    await releaseDue(server.app.services);
    expect((await actsOf('noor', live)).slice(-2)).toEqual(['break', 'absent']);
    expect((await actsOf('noor', slow)).at(-1)).toBe('begin');
  });
});

describe('a neutral, where one of the two has stepped back', () => {
  it.each([
    ['rests', 'space:resting', () => act.pause(circle.sam, 'shown')],
    ['has ended', 'space:ended', () => act.end(circle.sam, 'told')],
  ] as const)(
    'for all to see that it %s, reaches neither of them, whatever it is',
    async (_, code, leave) => {
      const id = await begun();
      expect((await leave()).status).toBe(200);
      const before = [await entriesOf('ruth'), await entriesOf('sam')];
      const envelope = anEnvelope();
      for (const name of ['terminate', 'break', 'end', 'hold']) await refused(moderate(id, name), code);
      await refused(moderate(id, 'set_topic', { envelope, readers: three() }), code);
      expect([await entriesOf('ruth'), await entriesOf('sam')]).toEqual(before);
      expect((await lastOf('ruth', id)).act).toBe('break');
    },
  );

  it('in silence, sends them nothing to read until they say so, cannot tell, and reaches the other', async () => {
    const id = await begun();
    await must(moderate(id, 'hold'));
    for (const seat of ['ruth', 'sam'] as const) {
      const words = { envelope: anEnvelope(), readers: apart(circle[seat]) };
      await move(seat, id, seat === 'ruth' ? 'say' : 'ask_clarify', words);
    }
    // Only Ruth has the floor: her words are held. Sam's come once she handed it over.
    await must(moderate(id, 'give_floor', { with: 'b' }));
    await must(move('sam', id, 'say', { envelope: anEnvelope(), readers: apart(circle.sam) }));
    expect((await act.pause(circle.sam, 'quiet')).status).toBe(200);
    const before = await entriesOf('sam');
    const [toSam, toRuth] = [anEnvelope(), anEnvelope()];
    await must(moderate(id, 'return', { with: 'b', envelope: toSam, readers: apart(circle.sam) }));
    await must(moderate(id, 'return', { with: 'a', envelope: toRuth, readers: apart(circle.ruth) }));
    expect(await entriesOf('sam')).toEqual(before);
    expect((await lastOf('sam', id)).act).toBe('break');
    expect((await saidTo('ruth', id)).at(-1)?.words?.sealed.envelope).toBe(toRuth);
    expect((await actsOf('noor', id)).slice(-2)).toEqual(['return', 'return']);
    await act.resume(circle.sam);
    await releaseDue(server.app.services);
    expect(await actsOf('sam', id)).not.toContain('return');
    expect((await act.readWaiting(circle.sam)).status).toBe(200);
    expect((await saidTo('sam', id)).at(-1)?.words?.sealed.envelope).toBe(toSam);
  });

  it('goes from the space when they let them go, also where words of theirs wait', async () => {
    const first = await begun();
    now += second;
    await begun();
    await act.pause(circle.sam, 'quiet');
    await must(moderate(first, 'set_topic', { envelope: anEnvelope(), readers: three() }));
    await must(move('sam', first, 'remove_neutral', { seen: 0 }));
    expect((await guest.listSeats(circle.noor)).body.seats).toEqual([]);
    expect((await act.show(circle.ruth)).body).toMatchObject({ neutrals: [], rekeyDue: true });
    await refused(moderate(first, 'terminate', { seen: 9 }), 'dialogue:unknown');
  });

  it('and deleted their account, goes on at once, and how the room stands is kept again', async () => {
    const id = await begun();
    const [row] = await admin<{ email: string }[]>`
      select email from auth.account join app.seat on account_id = account.id
       where member_id = ${circle.ruth.id}`;
    const { browser } = circle.ruth;
    expect((await browser.send('POST', '/account/deletion', { proof: half(row!.email) })).status).toBe(200);
    const kept = () => admin`select from app.dialogue_state where dialogue_id = ${id}`;
    expect(await kept()).toHaveLength(0);
    await must(moderate(id, 'set_topic', { envelope: anEnvelope(), readers: three() }));
    expect(await kept()).toHaveLength(1);
    expect((await lastOf('sam', id)).act).toBe('set_topic');

    const other = await begunWithout();
    await releaseDue(server.app.services);
    expect(await admin`select from app.dialogue_state where dialogue_id = ${other}`).toHaveLength(1);
  });
});

/** Another one, of which nothing is kept but its events: nobody has to act before it is kept again. */
async function begunWithout(): Promise<string> {
  await gather(server.origin);
  const id = await begun();
  await admin`delete from app.dialogue_state where dialogue_id = ${id}`;
  await admin`update app.dialogue set due_at = 'epoch' where id = ${id}`;
  return id;
}
