import { dialogueTimers, limits } from '@footbridge/domain';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteHere } from '../../../apps/server/src/features/dialogues/note-here.ts';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import * as act from '../../support/pair/acts.ts';
import { listDialogues, move, propose, type Moving } from '../../support/pair/dialogues.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let ruth: Member;
let sam: Member;
let sockets: readonly [Socket, Socket];
let now: number;

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const ok = {};
const words = { hasWords: true };
const all: Socket[] = [];
const hand = async () => {
  await noteHere(server.app.services);
  await releaseDue(server.app.services);
};

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(() => meet());
afterAll(async () => {
  for (const one of all) one.close();
  await server.close();
});

async function meet(): Promise<void> {
  now = Date.parse('2026-06-01T12:00:00Z');
  for (const one of all.splice(0)) one.close();
  [ruth, sam] = await openPair(server.origin);
  sockets = [openSocket(ruth), openSocket(sam)];
  all.push(...sockets);
  await waitUntil(() => sockets.every(({ connected }) => connected));
}

const ruths = (dialogue: string, name: string, moving?: Moving) =>
  move(sockets[0], ruth, dialogue, name, moving);
const sams = (dialogue: string, name: string, moving?: Moving) =>
  move(sockets[1], sam, dialogue, name, moving);
const must = async (done: Promise<object>) => expect(await done).toEqual(ok);
const eventsOf = async (member: Member, id: string): Promise<{ act: string; at: number }[]> => {
  const { body } = await listDialogues(member);
  const room = body.dialogues.find((one: { id: string }) => one.id === id);
  return room.said.map(({ event }: { event: object }) => event);
};
const actsOf = async (member: Member, id: string) => (await eventsOf(member, id)).map(({ act: one }) => one);
const entriesOf = async (member: Member): Promise<{ kind: string }[]> =>
  (await act.readFeed(member)).body.entries;

/** Both said yes to a time, and the topic is not told yet. */
async function agreed(): Promise<string> {
  const { id } = await propose(ruth, { pace: 'live', topicWithheld: true });
  await must(sams(id, 'accept', { at: now + 60 * minute }));
  return id;
}

describe('words in a conversation', () => {
  const leaving = {
    'is there': null,
    'is on a quiet pause': () => act.pause(sam, 'quiet'),
    'has left without a word': () => act.end(sam, 'untold'),
  };

  it('reach nobody who is away, in whichever of its states, and whoever says them cannot tell', async () => {
    const worlds = [];
    for (const [name, leave] of Object.entries(leaving)) {
      await meet();
      const id = await agreed();
      if (leave) expect((await leave()).status).toBe(200);
      const before = await entriesOf(sam);
      const own = (await entriesOf(ruth)).length;
      await must(ruths(id, 'tell_topic', words));
      // What follows in it does not overtake the topic.
      await must(ruths(id, 'open'));
      await hand();
      worlds.push((await entriesOf(ruth)).slice(own).map(({ kind }) => kind));
      expect(await actsOf(ruth, id)).toEqual(['propose', 'accept', 'tell_topic', 'open']);
      const told = ['propose', 'accept', ...(leave ? [] : ['tell_topic', 'open'])];
      expect([name, await actsOf(sam, id)]).toEqual([name, told]);
      expect((await entriesOf(sam)).length - before.length).toBe(leave ? 0 : 2);
    }
    expect(worlds[0]).toEqual(['dialogue:moved', 'dialogue:moved']);
    expect(new Set(worlds.map(String)).size).toBe(1);
  });

  it('arrive in order once their reader says so, or before they go on in it, put away or not', async () => {
    for (const isPutAway of [false, true]) {
      await meet();
      const id = await agreed();
      await act.pause(sam, 'quiet');
      await must(ruths(id, 'tell_topic', words));
      await must(ruths(id, 'open'));
      await act.resume(sam);
      await hand();
      expect(await actsOf(sam, id)).toEqual(['propose', 'accept']);
      if (isPutAway) await act.putAwayWaiting(sam);
      else await act.readWaiting(sam);
      const all = ['propose', 'accept', 'tell_topic', 'open'];
      expect(await actsOf(sam, id)).toEqual(isPutAway ? all.slice(0, 2) : all);
      if (isPutAway) expect(await sams(id, 'ready')).toMatchObject({ refused: 'dialogue:stale' });
      expect(await actsOf(sam, id)).toEqual(all);
      await must(sams(id, 'ready'));
      await must(ruths(id, 'ready'));
      expect((await actsOf(sam, id)).at(-1)).toBe('begin');
      const numbers = (await act.readFeed(sam)).body.entries.flatMap(
        ({ said }: { said?: { number: number } }) => said?.number ?? [],
      );
      expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
    }
  });

  it('are not held by a limit once both have said yes', async () => {
    const id = await agreed();
    expect((await act.setReach(sam, { pace: 'weekly' })).status).toBe(200);
    await must(ruths(id, 'tell_topic', words));
    expect((await actsOf(sam, id)).at(-1)).toBe('tell_topic');
  });
});

describe('a step back, with several rooms open', () => {
  /** Three that run, and one in whose lobby Sam is ready. */
  async function rooms(pace: 'live' | 'own_time'): Promise<string[]> {
    const ids = [];
    for (const _ of [1, 2, 3]) {
      const { id } = await propose(ruth, { pace });
      await must(sams(id, 'accept'));
      if (pace === 'live') await must(ruths(id, 'ready'));
      ids.push(id);
      now += second;
    }
    await hand();
    return ids;
  }
  /** When each rests, watched every few seconds; and that no two do at once. */
  async function rests(ids: readonly string[]): Promise<number[]> {
    const began = now;
    for (; now < began + 3 * dialogueTimers.restGapMost; now += 4 * second) await hand();
    const events = await Promise.all(ids.map((id) => eventsOf(ruth, id)));
    for (const one of events) expect(one.at(-1)).toMatchObject({ act: 'break', by: null });
    return events.map((one) => one.at(-1)!.at - began).toSorted((one, other) => one - other);
  }
  function expectApart([first, ...later]: readonly number[]): void {
    expect(first).toBe(0);
    later.forEach((at, index) => {
      const gap = at - (index === 0 ? 0 : later[index - 1]!);
      // The clock's hand looks every few seconds.
      expect(gap).toBeGreaterThanOrEqual(dialogueTimers.restGapLeast - 4 * second);
      expect(gap).toBeLessThanOrEqual(dialogueTimers.restGapMost + 4 * second);
    });
  }

  it.each(['quiet', 'shown'] as const)('lets them rest one after the other: %s', async (kind) => {
    const ids = await rooms('own_time');
    expect((await act.pause(sam, kind)).status).toBe(200);
    if (kind === 'quiet') {
      // In those that still run, words wait.
      await must(ruths(ids[0]!, 'say', words));
      expect((await actsOf(sam, ids[0]!)).at(-1)).toBe('accept');
    }
    expectApart(await rests(ids));
  });

  it('brings nobody who is away the words that wait in a room which they leave, or stop', async () => {
    const [left, stopped] = await rooms('own_time');
    await act.pause(sam, 'quiet');
    for (const id of [left!, stopped!]) await must(ruths(id, 'say', words));
    const before = (await entriesOf(sam)).length;
    await must(sams(left!, 'leave', { seen: 0 }));
    await must(sams(stopped!, 'break', { seen: 0 }));
    expect((await entriesOf(sam)).slice(before)).toMatchObject([
      { said: { event: { act: 'leave' } } },
      { said: { event: { act: 'break' } } },
    ]);
    expect(await actsOf(sam, left!)).toEqual(['propose', 'accept', 'leave']);
    // Who goes on has to know how it stands; and all of it is there to be read.
    await act.resume(sam);
    expect(await sams(stopped!, 'ready')).toMatchObject({ refused: 'dialogue:stale' });
    expect((await actsOf(sam, stopped!)).slice(-2)).toEqual(['say', 'break']);
    await must(sams(stopped!, 'ready'));
    await act.readWaiting(sam);
    expect((await actsOf(sam, left!)).slice(-2)).toEqual(['say', 'leave']);
  });

  it('so does a lost connection', async () => {
    const ids = await rooms('live');
    now += dialogueTimers.reconnect - 10 * second;
    sockets[1].close();
    await waitUntil(() => server.app.services.realtime.present().length === 1);
    now += 30 * second;
    expectApart(await rests(ids));
  });

  it('takes back at once that they were ready, so that none begins without them', async () => {
    const ids = await rooms('own_time');
    const { id } = await propose(ruth, { pace: 'live' });
    await must(sams(id, 'accept'));
    await must(sams(ids[0]!, 'break', { seen: 0 }));
    await must(sams(ids[0]!, 'ready'));
    now += second;
    await must(ruths(ids[1]!, 'say', words));
    await act.pause(sam, 'quiet');
    // Who had said yes was ready there, as the other knows: it is this one that rests at once.
    expect((await actsOf(ruth, id)).at(-1)).toBe('break');
    expect((await actsOf(ruth, ids[1]!)).at(-1)).toBe('say');
    await must(ruths(id, 'ready'));
    await must(ruths(ids[0]!, 'ready'));
    now += dialogueTimers.breakLeast;
    await hand();
    for (const room of [id, ids[0]!]) {
      const told = await actsOf(ruth, room);
      expect(told).not.toContain('resume');
      expect(told).not.toContain('begin');
    }
  });
});

describe('a step back after a yes to two conversations at once', () => {
  /** What Ruth sees of the room that rests later, when she is ready there meanwhile. */
  async function world(stepBack: (ids: readonly string[]) => Promise<unknown>): Promise<string[]> {
    await meet();
    const ids: string[] = [];
    for (const _ of [1, 2]) {
      const { id } = await propose(ruth, { pace: 'live' });
      await must(sams(id, 'accept'));
      ids.push(id);
      now += second;
    }
    await hand();
    await stepBack(ids);
    const [later, first] = ids as [string, string];
    expect((await actsOf(ruth, first)).at(-1)).toBe('break');
    await must(ruths(later, 'ready'));
    await must(ruths(later, 'say', words));
    for (const end = now + 2 * dialogueTimers.restGapMost; now < end; now += 4 * second) {
      if ((await actsOf(ruth, later)).at(-1) === 'say') await hand();
    }
    await must(sams(later, 'break', { seen: 0 }));
    await must(ruths(later, 'ready'));
    now += dialogueTimers.breakLeast;
    await hand();
    return actsOf(ruth, later);
  }

  it('looks as two breaks would: what was awaited begins, and rests before long, ready for nobody', async () => {
    const breaks = await world(([, first]) => must(sams(first!, 'break', { seen: 0 })));
    expect(breaks).toEqual(['propose', 'accept', 'ready', 'begin', 'say', 'break', 'ready']);
    expect(await world(() => act.pause(sam, 'quiet'))).toEqual(breaks);
    // Words that were said meanwhile did not reach who was away.
    const [later] = (await listDialogues(sam)).body.dialogues.filter(
      ({ said }: { said: { event: { act: string } }[] }) => said.some(({ event }) => event.act === 'begin'),
    );
    expect(later?.said.map(({ event }: { event: { act: string } }) => event.act)).not.toContain('say');
  });
});

describe('asking for conversations', () => {
  it('and leaving them, over and over, comes to an end for that day', async () => {
    const ask = async () => {
      const { id, answer } = await propose(ruth);
      if (answer.status === 200) await must(ruths(id, 'leave', { seen: 0 }));
      return answer;
    };
    for (let asked = 0; asked < limits.dialoguesADay; asked += 1) expect((await ask()).status).toBe(200);
    const feed = await entriesOf(sam);
    const refused = await ask();
    expect([refused.status, refused.body]).toEqual([409, { refused: 'dialogue:too_many_today' }]);
    expect(await entriesOf(sam)).toEqual(feed);
    // It is each one's own count.
    expect((await propose(sam)).answer.status).toBe(200);
    now += day + 1;
    expect((await ask()).status).toBe(200);
  });

  it('has lapsed when its time has, whether or not the clock’s hand has been by', async () => {
    const { id } = await propose(ruth);
    now += dialogueTimers.invite;
    expect(await sams(id, 'accept')).toMatchObject({ refused: 'dialogue:closed' });
    await hand();
    expect((await actsOf(ruth, id)).at(-1)).toBe('lapse');
  });

  it('again, of a room they were in, lets the other leave it, and whoever asked hears so at once', async () => {
    const { id } = await propose(ruth);
    await must(sams(id, 'accept'));
    await must(ruths(id, 'break'));
    now += 2 * day;
    await hand();
    expect((await act.setReach(ruth, { pace: 'weekly' })).status).toBe(200);
    await must(ruths(id, 'reschedule'));
    await must(sams(id, 'leave', { seen: 0 }));
    expect((await actsOf(ruth, id)).slice(-2)).toEqual(['reschedule', 'leave']);
    expect(await ruths(id, 'leave', { seen: 0 })).toMatchObject({ refused: 'dialogue:closed' });
  });
});
