import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import type { Member } from '../../support/pair/member.ts';
import { byTheClock, day, minute, type ByTheClock } from './by-the-clock.ts';
import { waitUntil } from '../../support/wait-until.ts';

let clock: ByTheClock;
let author: Member;
let reader: Member;
let socket: Socket;
const heard: string[] = [];

const hand = () => clock.hand();
const pass = (time: number) => clock.pass(time);

beforeAll(async () => {
  clock = await byTheClock();
});
beforeEach(async () => {
  ({ author, reader, socket } = await clock.meet());
  heard.length = 0;
  (await clock.listen(reader)).on('feed:entry', ({ entry }) => heard.push(entry.kind));
});
afterAll(() => clock.close());

const idsOf = async (member: Member): Promise<string[]> =>
  (await act.listMessages(member)).body.messages.map(({ id }: { id: string }) => id).reverse();
const write = (parents: string[] = []) => act.send(socket, author, { parents });

describe('a limit on being reached', () => {
  it('holds at once, and lets what waited arrive together, in order, when its time has come', async () => {
    const first = await write();
    expect(await idsOf(reader)).toEqual([first.id]);
    clock.now += minute;
    expect((await act.setReach(reader, { pace: 'weekly' })).status).toBe(200);
    const second = await write([first.hash]);
    const third = await write([second.hash]);
    await hand();
    // Nobody is asked about what a limit alone holds, so there is nothing to read before its time.
    await act.readWaiting(reader);
    expect(await idsOf(reader)).toEqual([first.id]);
    expect(await idsOf(author)).toEqual([first.id, second.id, third.id]);

    await pass(7 * day - 2 * minute);
    expect(await idsOf(reader)).toEqual([first.id]);
    await pass(minute);
    expect(await idsOf(reader)).toEqual([first.id, second.id, third.id]);
    await pass(minute);
    const fourth = await write([third.hash]);
    await hand();
    expect(await idsOf(reader)).not.toContain(fourth.id);
  });

  it('counts from the last arrival, and only what the other wrote', async () => {
    await act.setReach(reader, { pace: 'few' });
    const own = await clock.listen(reader);
    await act.send(own, reader);
    const { id } = await write();
    expect(await idsOf(reader)).not.toContain(id);
    await hand();
    expect(await idsOf(reader)).toContain(id);
  });

  it('is kept in the hours of its owner’s own clock', async () => {
    // Noon in London; in Adelaide it is half past nine in the evening.
    await act.setReach(reader, { quietHours: { from: '20:00', to: '08:00', zone: 'Australia/Adelaide' } });
    const { id } = await write();
    await hand();
    expect(await idsOf(reader)).toEqual([]);
    await pass(10 * 60 * minute + 30 * minute - minute);
    expect(await idsOf(reader)).toEqual([]);
    await pass(minute);
    expect(await idsOf(reader)).toEqual([id]);
  });

  it('that is lifted lets what waited arrive, and nothing overtakes what waits', async () => {
    const first = await write();
    await act.setReach(reader, { pace: 'weekly' });
    const second = await write([first.hash]);
    await hand();
    await act.setReach(reader, {});
    expect(await idsOf(reader)).toEqual([first.id, second.id]);
    const third = await write([second.hash]);
    expect(await idsOf(reader)).toEqual([first.id, second.id, third.id]);
  });

  it('lets each thing arrive exactly once, however many hands the clock has', async () => {
    await act.setReach(reader, { pace: 'weekly' });
    const { id } = await write();
    await Promise.all(Array.from({ length: 8 }, hand));
    const entries = (await act.readFeed(reader)).body.entries;
    expect(entries.filter((entry: { message?: { id: string } }) => entry.message?.id === id)).toHaveLength(1);
  });

  it('may be shown as words to the other, and nothing but its pace is', async () => {
    const quietHours = { from: '20:00', to: '08:00', zone: 'Australia/Adelaide' };
    await act.setReach(reader, { pace: 'few', quietHours, shown: true });
    const seen = (await act.show(author)).body;
    expect(seen.other.reachShown).toBe('few');
    expect(JSON.stringify([seen, (await act.readFeed(author)).body])).not.toMatch(/20:00|Adelaide/);
    await act.setReach(reader, { pace: 'few', quietHours });
    expect((await act.show(author)).body.other.reachShown).toBeNull();
  });

  it('says nothing aloud to someone who does not want to be told', async () => {
    await act.setReach(reader, { live: false });
    heard.length = 0;
    const { id } = await write();
    expect(await idsOf(reader)).toEqual([id]);
    await act.setReach(reader, { live: true });
    await waitUntil(() => heard.includes('reach:changed'));
    expect(heard).toEqual(['reach:changed']);
    await write();
    await waitUntil(() => heard.includes('message:sent'));
  });

  it.each([
    { pace: 'daily' },
    { quietHours: { from: '25:00', to: '08:00', zone: 'Europe/London' } },
    { quietHours: { from: '08:00', to: '08:00', zone: 'Europe/London' } },
    { quietHours: { from: '20:00', to: '08:00', zone: 'Europe/Atlantis' } },
  ])('is refused where it makes no sense: %j', async (reach) => {
    expect(await act.setReach(reader, reach as object)).toMatchObject({ status: 400 });
  });
});
