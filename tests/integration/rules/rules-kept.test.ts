import { both, weekdays, type AgreedRule } from '@footbridge/domain';
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { endClause } from '../../support/pair/boundaries.ts';
import * as guests from '../../support/pair/guests.ts';
import { openSocket, writeMessage, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { agreeTo, day, hour, minute, turn, type Turned } from './in-force.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let admin: postgres.Sql;
let clock: Turned;
let anna: Member;
let ben: Member;
let socket: Socket;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
});
beforeEach(async () => {
  clock = turn(server, '2026-06-01T12:00:00Z');
  [anna, ben] = await openPair(server.origin);
  socket = openSocket(anna);
  sockets.push(socket);
  await waitUntil(() => socket.connected);
});
afterAll(async () => {
  for (const one of sockets) one.close();
  await admin.end();
  await server.close();
});

/** On Ben's clock, which is Berlin's: what Anna may not do. */
const evenings = (): AgreedRule => ({
  kind: 'quiet',
  binds: anna.id,
  clock: ben.id,
  from: '21:00',
  to: '08:00',
  days: weekdays,
});
const pace = (items: number): AgreedRule => ({ kind: 'pace', binds: both, items, per: 'week' });
const idsOf = async (member: Member): Promise<string[]> =>
  (await act.listMessages(member)).body.messages.map(({ id }: { id: string }) => id).reverse();
const heldOf = async (member: Member) => (await act.show(member)).body.own.held;
interface Wish {
  readonly id?: string;
  readonly envelope?: string;
  readonly holdUntil?: Date;
}
async function write({ holdUntil, ...words }: Wish = {}) {
  const { id, input } = writeMessage(anna, words);
  const held = holdUntil?.toISOString() ?? null;
  return { id, reply: await act.command(socket, 'message:send', { ...input, holdUntil: held }) };
}
/** What is sealed in it takes about so many bytes. */
const longEnvelope = (bytes: number) =>
  Buffer.concat([Buffer.from([1]), randomBytes(12 + bytes + 16)]).toString('base64url');

describe('an agreed rule', () => {
  it('holds what whoever agreed writes in quiet hours, and lets it go when they are over', async () => {
    await agreeTo(clock, [anna, ben], evenings());
    clock.set('2026-06-02T18:59:00Z');
    const before = await write();
    expect(before.reply.heldUntil).toBeNull();
    clock.set('2026-06-02T19:00:00Z');
    const { id, reply } = await write();
    expect(reply.heldUntil).toBe('2026-06-03T06:00:00.000Z');
    expect(await idsOf(ben)).toEqual([before.id]);
    expect((await heldOf(anna)).map((one: { id: string }) => one.id)).toEqual([id]);
    await clock.pass(11 * hour - minute);
    expect(await idsOf(ben)).toEqual([before.id]);
    await clock.pass(minute);
    expect(await idsOf(ben)).toEqual([before.id, id]);
  });

  it('is told to whoever agreed before they write, with when that may be otherwise, and to nobody else', async () => {
    const ask = async ({ browser, space }: Member) =>
      (await browser.send('GET', `/spaces/${space}/rules?kind=message`)).body;
    const free = { leavesAt: null, stays: null, clauses: [], askAgainAt: null };
    expect(await ask(anna)).toEqual(free);
    const { clause } = await agreeTo(clock, [anna, ben], evenings());
    expect(await ask(anna)).toEqual({ ...free, askAgainAt: '2026-06-02T19:00:00.000Z' });
    clock.set('2026-06-02T20:00:00Z');
    const leavesAt = '2026-06-03T06:00:00.000Z';
    expect(await ask(anna)).toEqual({ ...free, leavesAt, clauses: [clause], askAgainAt: leavesAt });
    expect(await ask(ben)).toEqual(free);
  });

  it('is told before a letter is handed over, too, for the moment at which it would go', async () => {
    const { clause } = await agreeTo(clock, [anna, ben], evenings());
    const ask = async (from: string) => {
      const query = `kind=letter&from=${encodeURIComponent(from)}`;
      return (await anna.browser.send('GET', `/spaces/${anna.space}/rules?${query}`)).body;
    };
    expect(await ask('2026-06-03T12:00:00.000Z')).toMatchObject({ leavesAt: null, clauses: [] });
    const leavesAt = '2026-06-04T06:00:00.000Z';
    expect(await ask('2026-06-03T20:00:00.000Z')).toMatchObject({ leavesAt, clauses: [clause] });
    expect(await ask('2026-09-01T20:00:00.000Z')).toEqual({ refused: 'letter:wait_out_of_range' });
  });

  it('binds nobody who did not agree to keep it', async () => {
    await agreeTo(clock, [anna, ben], evenings());
    const bens = openSocket(ben);
    sockets.push(bens);
    await waitUntil(() => bens.connected);
    clock.set('2026-06-02T22:00:00Z');
    const { id } = await act.send(bens, ben);
    expect(await idsOf(anna)).toEqual([id]);
  });

  it('begins once both signatures hold, and ends with its clause', async () => {
    clock.set('2026-06-01T18:50:00Z');
    const promise = agreeTo({ ...clock, pass: () => Promise.resolve() }, [anna, ben], evenings());
    const offered = await promise;
    clock.set('2026-06-01T20:00:00Z');
    expect((await write()).reply.heldUntil).toBeNull();
    clock.set('2026-06-02T20:00:00Z');
    await clock.hand();
    const held = await write();
    expect(held.reply.heldUntil).toBe('2026-06-03T06:00:00.000Z');
    expect((await endClause(anna, offered)).status).toBe(200);
    const after = await write();
    expect(after.reply.heldUntil).toBeNull();
    // What was held leaves when its author was told that it would: at once would tell that something had waited.
    expect(await idsOf(ben)).not.toContain(held.id);
    await clock.pass(10 * hour);
    expect(await idsOf(ben)).toEqual(expect.arrayContaining([held.id, after.id]));
  });

  it('is superseded by what both sign later', async () => {
    const first = await agreeTo(clock, [anna, ben], evenings());
    await agreeTo(clock, [anna, ben], null, { supersedes: first.digest, agreement: first.agreement });
    clock.set('2026-06-03T22:00:00Z');
    expect((await write()).reply.heldUntil).toBeNull();
  });

  it('lets so many leave in seven days, letters among them, and holds the rest', async () => {
    await agreeTo(clock, [anna, ben], pace(2));
    await act.handOver(anna, new Date('2026-06-02T12:00:00Z'));
    await clock.hand();
    const first = await write();
    expect(first.reply.heldUntil).toBeNull();
    const [second, third] = [await write(), await write()];
    expect(second.reply.heldUntil).toBe('2026-06-09T12:00:00.000Z');
    expect(third.reply.heldUntil).toBe('2026-06-09T12:00:00.000Z');
    const fourth = await write();
    expect(fourth.reply.heldUntil).toBe('2026-06-16T12:00:00.000Z');
    await clock.pass(7 * day);
    expect(await idsOf(ben)).toEqual([first.id, second.id, third.id]);
  });

  it('decides again when the time has come: what was held before it came is held on', async () => {
    const wish = await write({ holdUntil: new Date('2026-06-02T20:00:00Z') });
    await agreeTo(clock, [anna, ben], evenings());
    clock.set('2026-06-02T20:00:00Z');
    await clock.hand();
    expect(await idsOf(ben)).toEqual([]);
    const [held] = await heldOf(anna);
    expect(held).toMatchObject({ id: wish.id, heldUntil: '2026-06-03T06:00:00.000Z' });
    const entries = (await act.readFeed(anna)).body.entries;
    expect(entries.at(-1)).toMatchObject({ kind: 'message:held', message: held });
    await clock.pass(10 * hour);
    expect(await idsOf(ben)).toEqual([wish.id]);
  });

  it('holds letters, too', async () => {
    await agreeTo(clock, [anna, ben], evenings());
    const { id } = await act.handOver(anna, new Date('2026-06-02T20:00:00Z'));
    const [letter] = (await act.listLetters(anna)).body.letters;
    expect(letter).toMatchObject({ id, leavesAt: '2026-06-03T06:00:00.000Z' });
  });

  it('beside a limit of the receiver’s: the stricter of the two holds', async () => {
    await agreeTo(clock, [anna, ben], evenings());
    await act.setReach(ben, { quietHours: { from: '21:00', to: '10:00', zone: 'Europe/Berlin' } });
    clock.set('2026-06-02T20:00:00Z');
    const { id, reply } = await write();
    expect(reply.heldUntil).toBe('2026-06-03T06:00:00.000Z');
    clock.set('2026-06-03T06:00:00Z');
    await clock.hand();
    await clock.hand();
    expect(await idsOf(anna)).toEqual([id]);
    expect(await idsOf(ben)).toEqual([]);
    await clock.pass(2 * hour);
    expect(await idsOf(ben)).toEqual([id]);
  });

  it.each<[string, (binds: string) => AgreedRule, object]>([
    ['rule:only_in_sessions', (binds) => ({ kind: 'only-in-sessions', binds }), {}],
    [
      'rule:too_long',
      (binds) => ({ kind: 'length', binds, characters: 100 }),
      { envelope: longEnvelope(2_048) },
    ],
    [
      'rule:not_yet',
      (binds) => ({
        kind: 'silence',
        binds,
        clock: binds,
        dates: [{ from: '2026-05-01', to: '2026-09-01' }],
      }),
      {},
    ],
  ])('refuses by name, and keeps nothing: %s', async (refused, rule, words) => {
    await agreeTo(clock, [anna, ben], rule(anna.id));
    const { id, reply } = await write(words);
    expect(reply).toEqual({ refused });
    expect([await idsOf(anna), await idsOf(ben), await heldOf(anna)]).toEqual([[], [], []]);
    // The same again, once it is allowed, is the same message.
    await admin`update app.feed_counter set bound = false where member_id = ${anna.id}`;
    expect((await write({ ...words, id })).reply.refused).toBeUndefined();
  });

  it('keeps what is for the two from everyone else', async () => {
    const supporter = await guests.bringIn(anna, 'supporter');
    const { id } = await write();
    expect((await guests.showItem(anna, supporter.id, id)).status).toBe(200);
    await agreeTo(clock, [anna, ben], { kind: 'seen-by', binds: both, who: 'us' });
    const answer = await guests.showItem(anna, supporter.id, (await write()).id);
    expect(answer.body).toEqual({ refused: 'rule:for_us_two' });
  });

  it('is kept on the world’s own clock where a zone is gone', async () => {
    await agreeTo(clock, [anna, ben], evenings());
    await admin`update app.clock set zone = 'Atlantis/Capital' where member_id = ${ben.id}`;
    clock.set('2026-06-02T20:30:00Z');
    expect((await write()).reply.heldUntil).toBeNull();
    clock.set('2026-06-02T21:00:00Z');
    expect((await write()).reply.heldUntil).toBe('2026-06-03T08:00:00.000Z');
  });

  it('holds although the clock is put back to before it was agreed', async () => {
    await agreeTo(clock, [anna, ben], evenings());
    clock.set('2026-05-20T20:00:00Z');
    expect((await write()).reply.heldUntil).toBe('2026-05-21T06:00:00.000Z');
  });

  it('costs nothing to whoever is not bound: one flag says so', async () => {
    const flags = async () =>
      Object.fromEntries(
        (await admin`select member_id, bound from app.feed_counter where space_id = ${anna.space}`).map(
          (row) => [row.member_id, row.bound],
        ),
      );
    expect(await flags()).toEqual({ [anna.id]: false, [ben.id]: false });
    const offered = await agreeTo(clock, [anna, ben], evenings());
    expect(await flags()).toEqual({ [anna.id]: true, [ben.id]: false });
    await endClause(anna, offered);
    expect(await flags()).toEqual({ [anna.id]: false, [ben.id]: false });
  });
});
