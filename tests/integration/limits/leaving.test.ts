import { urlFor } from '@footbridge/db';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startJobs } from '../../../apps/server/src/jobs/jobs.ts';
import * as act from '../../support/pair/acts.ts';
import type { Member } from '../../support/pair/member.ts';
import { consent, introduceTo, join, openPair, reachOut, start } from '../../support/pair/pair.ts';
import { byTheClock, minute, type ByTheClock } from './by-the-clock.ts';
import { waitUntil } from '../../support/wait-until.ts';

let clock: ByTheClock;
let author: Member;
let reader: Member;
let socket: Socket;

const hand = () => clock.hand();

beforeAll(async () => {
  clock = await byTheClock();
});
beforeEach(async () => {
  ({ author, reader, socket } = await clock.meet());
});
afterAll(() => clock.close());

const idsOf = async (member: Member): Promise<string[]> =>
  (await act.listMessages(member)).body.messages.map(({ id }: { id: string }) => id).reverse();
const ownOf = async (member: Member) => (await act.show(member)).body.own;
const feedOf = async (member: Member): Promise<{ kind: string }[]> =>
  (await act.readFeed(member)).body.entries;
const kindsOf = async (member: Member) => (await feedOf(member)).map(({ kind }) => kind);
const write = (parents: string[] = []) => act.send(socket, author, { parents });

describe('a quiet pause', () => {
  it('lets nothing arrive and shows the other nothing; afterwards nothing flows by itself', async () => {
    const before = await act.show(author);
    await act.pause(reader, 'quiet');
    expect((await act.show(author)).body).toEqual(before.body);
    const first = await write();
    await hand();
    clock.now += minute;
    const second = await write([first.hash]);
    expect([first.reply, second.reply].map(({ refused }) => refused)).toEqual([undefined, undefined]);
    expect(await ownOf(reader)).toMatchObject({ somethingWaits: false });

    await act.resume(reader);
    await hand();
    expect(await ownOf(reader)).toMatchObject({ standing: { pause: null }, somethingWaits: true });
    expect(await idsOf(reader)).toEqual([]);
    clock.now += minute;
    const third = await write([second.hash]);
    await hand();
    expect(await idsOf(reader)).toEqual([]);

    await act.readWaiting(reader);
    expect(await idsOf(reader)).toEqual([first.id, second.id, third.id]);
    expect((await ownOf(reader)).somethingWaits).toBe(false);
    expect(await kindsOf(author)).not.toContain('waiting:read');
  });

  it('may leave unread what was sent: it never arrives, and its author’s feed says what it would have said', async () => {
    await act.pause(reader, 'quiet');
    const unread = await write();
    await act.resume(reader);
    const before = await feedOf(author);
    await act.putAwayWaiting(reader);
    expect(await feedOf(author)).toEqual(before);
    expect(await ownOf(reader)).toMatchObject({ somethingWaits: false, putAway: [unread.hash] });
    const next = await write([unread.hash]);
    await hand();
    expect(await idsOf(reader)).toEqual([next.id]);
    await act.readWaiting(reader);
    expect(await idsOf(reader)).toEqual([next.id]);
    const own = await clock.listen(reader);
    const of = { space: reader.space, id: unread.id };
    expect(await act.command(own, 'message:hide', of)).toEqual({ refused: 'message:unknown' });
  });

  it('closes one’s own composer, and stays when one pauses again another way', async () => {
    await act.pause(author, 'quiet');
    expect((await write()).reply).toEqual({ refused: 'space:resting' });
    await act.pause(author, 'quiet');
    await act.pause(author, 'shown');
    expect((await act.show(reader)).body.other.resting).toBe(true);
    await act.pause(author, 'quiet');
    expect((await act.show(reader)).body.other.resting).toBe(false);
    await act.resume(author);
    await act.resume(author);
    expect((await write()).reply).not.toHaveProperty('refused');
    const changes = (await kindsOf(author)).filter((kind) => /paused|resumed/.test(kind));
    expect(changes).toEqual(['space:paused', 'space:paused', 'space:paused', 'space:resumed']);
  });
});

describe('a shown pause', () => {
  it('reads as resting to the other, without who, when, why or until, and keeps what they hold back', async () => {
    const holdUntil = new Date(clock.now + 2 * minute);
    const held = await act.send(socket, author, { holdUntil });
    await act.pause(reader, 'shown', new Date(clock.now + 60 * minute));
    const seen = (await act.show(author)).body;
    expect(seen.other.resting).toBe(true);
    const last = (await feedOf(author)).at(-1)!;
    expect(Object.keys(last).sort()).toEqual(['at', 'kind', 'position']);
    expect((await write()).reply).toEqual({ refused: 'space:resting' });

    clock.now += 3 * minute;
    await hand();
    expect((await ownOf(author)).held).toMatchObject([{ id: held.id }]);
    await act.resume(reader);
    await hand();
    expect(await idsOf(author)).toEqual([held.id]);
    await hand();
    expect(await idsOf(reader)).toEqual([held.id]);
  });

  it('for a time ends by itself, once, for both, after a restart, too', async () => {
    await act.pause(reader, 'shown', new Date(clock.now + 10 * minute));
    clock.now += 9 * minute;
    await hand();
    expect((await act.show(author)).body.other.resting).toBe(true);
    clock.now += minute;
    const { adminUrl, secret } = clock.server.database;
    const jobs = await startJobs(clock.server.app.services, urlFor('footbridge_jobs', adminUrl, secret));
    await waitUntil(async () => !(await act.show(author)).body.other.resting, 100);
    await jobs.stop();
    await Promise.all(Array.from({ length: 8 }, hand));
    expect((await kindsOf(author)).filter((kind) => kind === 'space:woken')).toHaveLength(1);
    expect((await kindsOf(reader)).filter((kind) => kind === 'space:resumed')).toHaveLength(1);
    expect((await ownOf(reader)).standing.pause).toBeNull();
    expect(clock.server.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe('an end', () => {
  it('that is told closes the space for both, and everything stays readable', async () => {
    const { id } = await write();
    await act.end(reader, 'told');
    expect((await act.show(author)).body.other).toMatchObject({ ended: true, resting: false });
    expect((await write()).reply).toEqual({ refused: 'space:ended' });
    expect(await idsOf(author)).toEqual([id]);
    expect(await idsOf(reader)).toEqual([id]);
  });

  it('that is untold changes nothing for the other, for ever', async () => {
    const before = (await act.show(author)).body;
    await act.end(reader, 'untold');
    expect((await act.show(author)).body).toEqual(before);
    const { reply } = await write();
    expect(reply).not.toHaveProperty('refused');
    clock.now += 400 * 24 * 60 * minute;
    await hand();
    expect(await idsOf(reader)).toEqual([]);
    expect(await ownOf(reader)).toMatchObject({ standing: { ended: 'untold' }, somethingWaits: false });
  });

  it('can be told afterwards, and not taken back', async () => {
    await act.end(reader, 'untold');
    await act.end(reader, 'told');
    await act.end(reader, 'untold');
    await act.pause(reader, 'quiet');
    await act.resume(reader);
    expect((await ownOf(reader)).standing).toEqual({ pause: null, ended: 'told' });
    expect((await kindsOf(author)).filter((kind) => kind === 'space:ended')).toHaveLength(1);
  });
});

describe('a block', () => {
  /** A space that `from` starts, and what `to` gets for its link. */
  async function tryToBringIn(from: Member, to: Member) {
    const space = randomUUID();
    const member = randomUUID();
    await from.browser.send('POST', '/spaces', {
      id: space,
      member,
      party: 'parent',
      ...introduceTo(from.author, space, member),
    });
    const token = await reachOut({ ...from, space });
    const seat = randomUUID();
    return to.browser.send('POST', '/invitations/redeem', {
      token,
      member: seat,
      ...introduceTo(to.author, space, seat),
    });
  }

  it('makes every link of theirs lead nowhere for whoever blocked, and looks like nothing to them', async () => {
    const before = (await act.show(author)).body;
    expect((await act.block(reader)).status).toBe(200);
    expect((await act.block(reader)).status).toBe(200);
    expect((await act.show(author)).body).toEqual(before);
    expect(await tryToBringIn(author, reader)).toMatchObject({
      status: 404,
      body: { refused: 'invitation:unknown' },
    });
    expect((await ownOf(reader)).standing.ended).toBe('untold');
  });

  it('is one person’s: their own links still lead the other in, and everyone else’s lead them', async () => {
    await act.block(reader);
    const [someoneElse] = await openPair(clock.server.origin);
    expect(await tryToBringIn(someoneElse, reader)).toMatchObject({ status: 200 });
    expect(await tryToBringIn(reader, author)).toMatchObject({ status: 200 });
  });
});

describe('leaving', () => {
  it('goes unrefused from every state, for each of the two', async () => {
    const ways: ((member: Member) => ReturnType<typeof act.end>)[] = [
      (member) => act.pause(member, 'shown'),
      (member) => act.pause(member, 'quiet', new Date(clock.now + minute)),
      (member) => act.resume(member),
      (member) => act.end(member, 'untold'),
      (member) => act.pause(member, 'shown'),
      (member) => act.block(member),
      (member) => act.end(member, 'told'),
      (member) => act.end(member, 'told'),
    ];
    for (const mine of ways) {
      for (const theirs of [author, reader]) {
        expect(await mine(theirs)).toMatchObject({ status: 200 });
      }
    }
  });

  const everyWay = [
    (member: Member) => act.pause(member, 'quiet'),
    (member: Member) => act.resume(member),
    (member: Member) => act.pause(member, 'shown', new Date(clock.now + minute)),
    (member: Member) => act.end(member, 'untold'),
    (member: Member) => act.block(member),
    (member: Member) => act.end(member, 'told'),
  ];
  const unrefused = async (member: Member) => {
    for (const way of everyWay) expect((await way(member)).status).toBe(200);
  };

  it('goes unrefused before the space is open, alone or not, with or without a yes', async () => {
    const inviter = await start(clock.server.origin, randomUUID(), 'child');
    const joiner = await join(clock.server.origin, inviter.space, (await act.invite(inviter)).token);
    const said = await start(clock.server.origin, randomUUID(), 'parent');
    await consent(said);
    for (const member of [inviter, joiner, said]) await unrefused(member);
  });

  it('goes unrefused while a key is due, something is held, and something waits', async () => {
    const [one, other] = await openPair(clock.server.origin);
    const theirs = await clock.listen(one);
    await act.setReach(other, { pace: 'weekly' });
    await act.send(theirs, one, { holdUntil: new Date(clock.now + minute) });
    await act.send(theirs, one);
    await act.pause(other, 'quiet');
    await act.introduce(one, { epoch: 2 });
    await act.resume(other);
    expect(await ownOf(other)).toMatchObject({ somethingWaits: true });
    for (const member of [one, other]) await unrefused(member);
  });
});
