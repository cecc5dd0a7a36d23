import { feedKinds, waitingKinds } from '@footbridge/domain';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import type { Member } from '../../support/pair/member.ts';
import { anEnvelope } from '../../support/person.ts';
import { byTheClock, day, minute, type ByTheClock } from './by-the-clock.ts';

let clock: ByTheClock;
let author: Member;
let reader: Member;
let socket: Socket;

const hand = () => clock.hand();
const pass = (time: number) => clock.pass(time);

beforeAll(async () => {
  clock = await byTheClock();
});
beforeEach(async () => {
  ({ author, reader, socket } = await clock.meet());
});
afterAll(() => clock.close());

interface Told {
  readonly kind: string;
  readonly message?: { id: string };
}
const spaceOf = async (member: Member) => (await act.show(member)).body;
const nameSeen = async (member: Member) =>
  (await spaceOf(member)).other.introduction.sealed.envelope as string;
const sentenceSeen = async (member: Member) =>
  ((await spaceOf(member)).otherAcknowledgement?.sealed.envelope ?? null) as string | null;
const heardFrom = async (member: Member, after: number): Promise<string[]> =>
  (await act.readFeed(member, after)).body.entries.map(({ kind }: Told) => kind);
const recordOf = async (member: Member) =>
  JSON.stringify((await member.browser.send('GET', `/spaces/${member.space}/record`)).body);
const positionOf = async (member: Member): Promise<number> => (await spaceOf(member)).position;

async function rename(): Promise<string> {
  const envelope = anEnvelope();
  expect((await act.introduce(author, { epoch: 2, envelope })).status).toBe(200);
  return envelope;
}
async function say(member = author): Promise<string> {
  const envelope = anEnvelope();
  expect((await act.acknowledge(member, { epoch: 2, envelope })).status).toBe(200);
  return envelope;
}

describe('a changed name, and a sentence,', () => {
  it('wait as messages do, and arrive with them, in order, each once', async () => {
    const first = await act.send(socket, author);
    const before = await nameSeen(reader);
    await say(reader);
    await act.setReach(reader, { pace: 'weekly' });
    const since = await positionOf(reader);
    clock.now += minute;
    const second = await act.send(socket, author, { parents: [first.hash] });
    clock.now += minute;
    const name = await rename();
    clock.now += minute;
    const sentence = await say();
    clock.now += minute;
    await act.send(socket, author, { parents: [second.hash] });
    await pass(6 * day);
    expect(await heardFrom(reader, since)).toEqual([]);
    expect([await nameSeen(reader), await sentenceSeen(reader)]).toEqual([before, null]);
    for (const text of [name, sentence]) expect(JSON.stringify(await spaceOf(reader))).not.toContain(text);

    clock.now += day;
    await Promise.all(Array.from({ length: 4 }, hand));
    expect(await heardFrom(reader, since)).toEqual([
      'message:sent',
      'introduction:changed',
      'acknowledgement:shared',
      'message:sent',
    ]);
    expect([await nameSeen(reader), await sentenceSeen(reader)]).toEqual([name, sentence]);
  });

  it('count as being reached: a limit is no wider for what is said in a name', async () => {
    await act.setReach(reader, { pace: 'weekly' });
    const since = await positionOf(reader);
    const first = await rename();
    await hand();
    expect(await nameSeen(reader)).toBe(first);
    clock.now += day;
    await rename();
    const last = await rename();
    await act.send(socket, author);
    await pass(5 * day);
    expect(await nameSeen(reader)).toBe(first);
    await pass(day);
    expect(await nameSeen(reader)).toBe(last);
    expect(await heardFrom(reader, since)).toHaveLength(4);
  });

  it('reach nobody in a quiet pause, and the record says nothing of them either', async () => {
    await say(reader);
    const sentence = await say();
    await act.pause(reader, 'quiet');
    const [name, record, since] = [await nameSeen(reader), await recordOf(reader), await positionOf(reader)];
    await rename();
    const next = await say();
    await pass(day);
    expect(await heardFrom(reader, since)).toEqual([]);
    expect([await nameSeen(reader), await sentenceSeen(reader)]).toEqual([name, sentence]);
    expect(await recordOf(reader)).toBe(record);
    expect(await recordOf(author)).not.toBe(record);
    await act.resume(reader);
    expect(await nameSeen(reader)).toBe(name);
    expect((await spaceOf(reader)).own.somethingWaits).toBe(true);
    await act.readWaiting(reader);
    expect(await sentenceSeen(reader)).toBe(next);
    expect(await recordOf(reader)).toBe(await recordOf(author));
  });

  it('that are put away: the sentence stays unread, the one before it stands; the name is used in silence', async () => {
    await say(reader);
    const before = await say();
    expect(await sentenceSeen(reader)).toBe(before);
    await act.pause(reader, 'quiet');
    const name = await rename();
    await say();
    await act.send(socket, author);
    await act.resume(reader);
    await act.putAwayWaiting(reader);
    expect([await nameSeen(reader), await sentenceSeen(reader)]).toEqual([name, before]);
    expect((await spaceOf(reader)).own.somethingWaits).toBe(false);
    const next = await say();
    expect(await sentenceSeen(reader)).toBe(next);
  });

  it('look the same to their author, whether they wait or not', async () => {
    await say(reader);
    await say();
    const kinds = async () => {
      const since = await positionOf(author);
      await rename();
      await say();
      return heardFrom(author, since);
    };
    const reached = await kinds();
    await act.pause(reader, 'quiet');
    expect(await kinds()).toEqual(reached);
  });

  it('reach at once whoever has set no limit', async () => {
    await say(reader);
    const [name, sentence] = [await rename(), await say()];
    expect([await nameSeen(reader), await sentenceSeen(reader)]).toEqual([name, sentence]);
  });
});

it('the database and the rules agree on what waits', async () => {
  const admin = postgres(clock.server.database.adminUrl, { max: 1, onnotice: () => {} });
  const rows = await admin<{ kind: string }[]>`
    select kind from unnest(${[...feedKinds]}::text[]) kind where app.waits(kind)`;
  await admin.end();
  expect(rows.map(({ kind }) => kind).sort()).toEqual([...waitingKinds].sort());
});
