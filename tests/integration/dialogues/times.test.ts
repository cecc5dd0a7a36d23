import { urlFor } from '@footbridge/db';
import { replay, type Dialogue, type DialogueEvent } from '@footbridge/domain';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteHere } from '../../../apps/server/src/features/dialogues/note-here.ts';
import { startJobs } from '../../../apps/server/src/jobs/jobs.ts';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
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

const hour = 60 * 60_000;
const day = 24 * hour;
const all: Socket[] = [];
/** Both stay connected. */
const hand = async () => {
  await noteHere(server.app.services);
  await releaseDue(server.app.services);
};

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(async () => {
  now = Date.parse('2026-06-01T12:00:00Z');
  [ruth, sam] = await openPair(server.origin);
  sockets = [openSocket(ruth), openSocket(sam)];
  all.push(...sockets);
  await waitUntil(() => sockets.every(({ connected }) => connected));
});
afterAll(async () => {
  for (const one of all) one.close();
  await server.close();
});

const ok = {};
const words = { hasWords: true };
const ruths = (dialogue: string, name: string, moving?: Moving) =>
  move(sockets[0], ruth, dialogue, name, moving);
const sams = (dialogue: string, name: string, moving?: Moving) =>
  move(sockets[1], sam, dialogue, name, moving);

async function eventsOf(member: Member, dialogue: string): Promise<DialogueEvent[]> {
  const { body } = await listDialogues(member);
  const { said } = body.dialogues.find((one: { id: string }) => one.id === dialogue);
  return said.map(({ event }: { event: DialogueEvent }) => event);
}
const stateOf = async (member: Member, dialogue: string): Promise<Dialogue> =>
  replay(await eventsOf(member, dialogue))!;
const howOften = async (member: Member, dialogue: string, act: string) =>
  (await eventsOf(member, dialogue)).filter((event) => event.act === act).length;
/** As both see it. */
async function phaseOf(dialogue: string): Promise<string> {
  const [one, other] = [await stateOf(ruth, dialogue), await stateOf(sam, dialogue)];
  expect(one.phase).toBe(other.phase);
  return one.phase;
}
/** What has come a millisecond before, and then: by the hand of several processes at once. */
async function passUntil(moment: number, dialogue: string): Promise<readonly [string, string]> {
  now = moment - 1;
  await hand();
  const before = await phaseOf(dialogue);
  now = moment;
  await Promise.all(Array.from({ length: 4 }, hand));
  return [before, await phaseOf(dialogue)];
}

async function begun(): Promise<string> {
  const { id } = await propose(ruth);
  expect(await sams(id, 'accept')).toEqual(ok);
  return id;
}
async function resting(): Promise<string> {
  const id = await begun();
  expect(await ruths(id, 'break', { seen: 0 })).toEqual(ok);
  return id;
}

describe('a time that was said yes to', () => {
  it('is the same moment for both, and opens the lobby then, once and not before', async () => {
    const { id } = await propose(ruth, { pace: 'live' });
    const at = now + 3 * hour;
    expect(await sams(id, 'accept', { at })).toEqual(ok);
    for (const member of [ruth, sam]) expect((await stateOf(member, id)).meetAt).toBe(at);
    expect(await sams(id, 'ready')).toMatchObject({ refused: 'dialogue:not_now' });
    expect(await passUntil(at, id)).toEqual(['accepted', 'lobby']);
    expect(await howOften(ruth, id, 'open')).toBe(1);
    expect(await ruths(id, 'ready')).toEqual(ok);
    expect(await phaseOf(id)).toBe('lobby');
    expect(await sams(id, 'ready')).toEqual(ok);
    expect(await phaseOf(id)).toBe('active');
  });

  it('does not keep out two who are both there before', async () => {
    const { id } = await propose(ruth, { pace: 'live' });
    const at = now + 3 * hour;
    await sams(id, 'accept', { at });
    expect(await ruths(id, 'open')).toEqual(ok);
    await ruths(id, 'ready');
    await sams(id, 'ready');
    expect(await passUntil(at, id)).toEqual(['active', 'active']);
    expect(await howOften(sam, id, 'open')).toBe(1);
  });

  it('is named anew for a conversation that was put away, which goes on where it was', async () => {
    const id = await begun();
    await ruths(id, 'say', words);
    await ruths(id, 'break', { seen: 0 });
    expect(await passUntil(now + day, id)).toEqual(['break', 'suspended']);
    const at = now + 2 * hour;
    expect(await sams(id, 'reschedule', { at })).toEqual(ok);
    expect(await sams(id, 'accept')).toMatchObject({ refused: 'dialogue:not_your_turn' });
    expect(await ruths(id, 'accept')).toEqual(ok);
    for (const member of [ruth, sam]) expect((await stateOf(member, id)).meetAt).toBe(at);
    expect(await passUntil(at, id)).toEqual(['accepted', 'lobby']);
    await ruths(id, 'ready');
    await sams(id, 'ready');
    expect(await stateOf(sam, id)).toMatchObject({ phase: 'active', step: 'paraphrase' });
  });

  it('is put off again by either, and nobody’s answer leaves it put away, not over', async () => {
    const { id } = await propose(ruth, { pace: 'live' });
    await sams(id, 'accept', { at: now + hour });
    expect(await ruths(id, 'reschedule', { at: now + day })).toEqual(ok);
    expect(await passUntil(now + 14 * day, id)).toEqual(['proposed', 'suspended']);
    expect(await ruths(id, 'reschedule')).toEqual(ok);
    expect(await phaseOf(id)).toBe('proposed');
  });
});

describe('what nobody takes further', () => {
  it('is a question for fourteen days, and has lapsed then', async () => {
    const { id } = await propose(ruth);
    expect(await passUntil(now + 14 * day, id)).toEqual(['proposed', 'lapsed']);
    expect(await sams(id, 'accept')).toMatchObject({ refused: 'dialogue:closed' });
  });

  it('is put away after fourteen days from the last move that both know of, and names nobody', async () => {
    const id = await begun();
    now += 5 * day;
    await ruths(id, 'say', words);
    const last = now;
    await sams(id, 'paraphrase', words);
    await ruths(id, 'confirm');
    now += 13 * day;
    // Sam’s alone until both have chosen it: that there was more time would tell.
    expect(await sams(id, 'understood')).toEqual(ok);
    expect(await passUntil(last + 14 * day, id)).toEqual(['active', 'suspended']);
    expect((await eventsOf(ruth, id)).at(-1)).toMatchObject({ act: 'suspend', by: null });
  });

  it('is a break for a day, twice a day longer and no more, and put away then', async () => {
    const id = await resting();
    const since = now;
    expect(await sams(id, 'more_time')).toEqual(ok);
    expect(await ruths(id, 'more_time')).toEqual(ok);
    expect(await sams(id, 'more_time')).toMatchObject({ refused: 'dialogue:not_now' });
    now = since + day;
    await hand();
    expect(await phaseOf(id)).toBe('break');
    // One alone does not bring it back.
    expect(await ruths(id, 'ready')).toEqual(ok);
    expect(await passUntil(since + 3 * day, id)).toEqual(['break', 'suspended']);
  });

  it('comes to the same, each once, when nothing ran meanwhile', async () => {
    const asked = (await propose(ruth)).id;
    const named = (await propose(ruth, { pace: 'live' })).id;
    await sams(named, 'accept', { at: now + 2 * day });
    const [talking, still, longer] = [await begun(), await resting(), await resting()];
    for (const _ of [1, 2]) await sams(longer, 'more_time');
    const putOff = await resting();
    now += day;
    await hand();
    await ruths(putOff, 'reschedule', { at: now + hour });
    const expected = {
      [asked]: 'lapsed',
      [named]: 'lobby',
      [talking]: 'suspended',
      [still]: 'suspended',
      [longer]: 'suspended',
      [putOff]: 'suspended',
    };
    const isSo = async ([id, phase]: [string, string]) => (await stateOf(sam, id)).phase === phase;
    now += 14 * day;
    const { adminUrl, secret } = server.database;
    for (const _ of [1, 2]) {
      const jobs = await startJobs(server.app.services, urlFor('footbridge_jobs', adminUrl, secret));
      await waitUntil(
        async () => (await Promise.all(Object.entries(expected).map(isSo))).every(Boolean),
        100,
      );
      await jobs.stop();
    }
    for (const [id, phase] of Object.entries(expected)) expect(await phaseOf(id)).toBe(phase);
    expect(await howOften(sam, asked, 'lapse')).toBe(1);
    expect(await howOften(sam, named, 'open')).toBe(1);
    for (const id of [talking, still, longer]) expect(await howOften(sam, id, 'suspend')).toBe(1);
    // What was put away before is asked about once more, and nobody answered.
    expect(await howOften(sam, putOff, 'suspend')).toBe(1);
    expect(await howOften(sam, putOff, 'lapse')).toBe(1);
    expect(server.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
