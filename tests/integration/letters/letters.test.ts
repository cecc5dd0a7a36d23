import { urlFor } from '@footbridge/db';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startJobs } from '../../../apps/server/src/jobs/jobs.ts';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import * as act from '../../support/pair/acts.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { anEnvelope } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let author: Member;
let reader: Member;
let now: number;
const heard: string[] = [];
const sockets: Socket[] = [];

const minute = 60_000;
const day = 24 * 60 * minute;
const hand = () => releaseDue(server.app.services);
const pass = async (time: number) => {
  now += time;
  await hand();
};
const inADay = () => new Date(now + day);

interface Seen {
  readonly id: string;
  readonly sentAt: string | null;
  readonly ownAnswer: { sealed: { envelope: string } } | null;
  readonly answer: { sealed: { envelope: string } } | null;
}
const lettersOf = async (member: Member): Promise<Seen[]> => (await act.listLetters(member)).body.letters;
const idsOf = async (member: Member) => (await lettersOf(member)).map(({ id }) => id);
const answerOf = async (member: Member, id: string) =>
  (await lettersOf(member)).find((letter) => letter.id === id)?.answer?.sealed.envelope ?? null;
const kindsOf = async (member: Member): Promise<string[]> =>
  (await act.readFeed(member)).body.entries.map(({ kind }: { kind: string }) => kind);
const refusalOf = async (answer: Promise<{ body: { refused?: string } }>) => (await answer).body.refused;

/** Hands over and waits until it has gone, and has been delivered where nothing keeps it back. */
async function deliver(from = author): Promise<string> {
  const { id } = await act.handOver(from, inADay());
  await pass(day);
  return id;
}

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(async () => {
  now = Date.parse('2026-06-01T12:00:00Z');
  [author, reader] = await openPair(server.origin);
  const listening = openSocket(reader);
  sockets.push(listening);
  heard.length = 0;
  listening.on('feed:entry', ({ entry }) => heard.push(entry.kind));
  await waitUntil(() => listening.connected);
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await server.close();
});

describe('a letter that was handed over', () => {
  it('is its author’s alone until its time has come, and then the other’s too', async () => {
    const { id, answer } = await act.handOver(author, inADay());
    expect(answer.status).toBe(200);
    await pass(day - minute);
    expect(await lettersOf(author)).toMatchObject([{ id, sentAt: null }]);
    expect(await lettersOf(reader)).toEqual([]);
    expect(await kindsOf(reader)).not.toContain('letter:delivered');
    await pass(minute);
    const [theirs] = await lettersOf(reader);
    expect(theirs).toMatchObject({ id, author: author.id, leavesAt: null, ownAnswer: null, answer: null });
    expect(await lettersOf(author)).toMatchObject([{ id, sentAt: theirs!.sentAt }]);
    await waitUntil(() => heard.includes('letter:delivered'));
  });

  it('can be taken back until then, again and again, and nobody ever knows of it', async () => {
    const before = (await act.readFeed(reader)).body;
    const { id } = await act.handOver(author, inADay());
    expect((await act.takeBackLetter(author, id)).status).toBe(200);
    expect((await act.takeBackLetter(author, id)).status).toBe(200);
    await pass(2 * day);
    expect(await lettersOf(author)).toEqual([]);
    expect((await act.readFeed(reader)).body).toEqual(before);
    expect(await lettersOf(reader)).toEqual([]);
  });

  it('cannot be taken back once it has gone, nor by anybody else before', async () => {
    const first = await act.handOver(author, inADay());
    expect(await refusalOf(act.takeBackLetter(reader, first.id))).toBe('letter:unknown');
    await pass(day);
    expect(await refusalOf(act.takeBackLetter(author, first.id))).toBe('letter:gone');
    expect(await refusalOf(act.takeBackLetter(reader, first.id))).toBe('letter:unknown');
    expect(await refusalOf(act.takeBackLetter(author, randomUUID()))).toBe('letter:unknown');
  });

  it('is kept once however often it is sent, and no other text takes its place', async () => {
    const envelope = anEnvelope();
    const { id } = await act.handOver(author, inADay(), { envelope });
    const again = await act.handOver(author, inADay(), { envelope, letter: id });
    expect(again.answer.body).toEqual({});
    const other = await act.handOver(author, inADay(), { letter: id });
    expect(other.answer.body.refused).toBe('letter:id_used');
    expect((await kindsOf(author)).filter((kind) => kind === 'letter:handed_over')).toHaveLength(1);
  });

  it('goes and is delivered exactly once, however many hands the clock has', async () => {
    await act.handOver(author, inADay());
    now += day;
    await Promise.all(Array.from({ length: 8 }, hand));
    await hand();
    expect((await kindsOf(author)).filter((kind) => kind === 'letter:sent')).toHaveLength(1);
    expect((await kindsOf(reader)).filter((kind) => kind === 'letter:delivered')).toHaveLength(1);
  });

  it('goes after a restart although its time came while nothing ran, and once', async () => {
    await act.handOver(author, inADay());
    now += 2 * day;
    const { adminUrl, secret } = server.database;
    for (const _ of [1, 2]) {
      const jobs = await startJobs(server.app.services, urlFor('footbridge_jobs', adminUrl, secret));
      await waitUntil(async () => (await lettersOf(reader)).length === 1, 100);
      await jobs.stop();
    }
    expect((await kindsOf(reader)).filter((kind) => kind === 'letter:delivered')).toHaveLength(1);
    expect(server.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('must be its author’s own act, under the key in force, in a space that is open for them', async () => {
    expect((await act.handOver(author, inADay(), { epoch: 1 })).answer.body.refused).toBe('key:stale');
    const forged = await act.handOver({ ...author, author: reader.author }, inADay());
    expect(forged.answer.body.refused).toBe('request:invalid');
    const late = await act.handOver(author, new Date(now + 31 * day));
    expect(late.answer.body.refused).toBe('letter:wait_out_of_range');
    await act.pause(author, 'quiet');
    expect((await act.handOver(author, inADay())).answer.body.refused).toBe('space:resting');
  });

  it('stays while the space rests, and goes when it is open again', async () => {
    const { id } = await act.handOver(author, inADay());
    await act.pause(reader, 'shown');
    await pass(2 * day);
    expect(await lettersOf(author)).toMatchObject([{ id, sentAt: null }]);
    await act.resume(reader);
    await hand();
    expect(await idsOf(reader)).toEqual([id]);
  });
});

describe('its receiver’s limits', () => {
  it('hold: one letter in thirty days, and its author reads “Sent” of both', async () => {
    const first = await deliver();
    const second = await deliver();
    expect(await idsOf(reader)).toEqual([first]);
    expect((await lettersOf(author)).every(({ sentAt }) => sentAt !== null)).toBe(true);
    await pass(28 * day);
    expect(await idsOf(reader)).toEqual([first]);
    await pass(day);
    expect(await idsOf(reader)).toEqual([second, first]);
  });

  it('are the receiver’s to loosen, at once', async () => {
    const first = await deliver();
    const second = await deliver();
    await act.setReach(reader, { letters: 'any' });
    await hand();
    expect(await idsOf(reader)).toEqual([second, first]);
    const third = await deliver();
    expect(await idsOf(reader)).toContain(third);
  });

  it('count a letter as what it is, an interruption, and messages with it', async () => {
    await act.setReach(reader, { pace: 'weekly' });
    await deliver();
    expect(await lettersOf(reader)).toHaveLength(1);
    const socket = openSocket(author);
    sockets.push(socket);
    await waitUntil(() => socket.connected);
    await act.send(socket, author);
    await pass(6 * day);
    expect((await act.listMessages(reader)).body.messages).toEqual([]);
    await pass(day);
    expect((await act.listMessages(reader)).body.messages).toHaveLength(1);
  });

  it('keep a second letter from no message: what waits for thirty days waits alone', async () => {
    await deliver();
    await deliver();
    const socket = openSocket(author);
    sockets.push(socket);
    await waitUntil(() => socket.connected);
    await act.send(socket, author);
    await hand();
    expect((await act.listMessages(reader)).body.messages).toHaveLength(1);
    expect(await lettersOf(reader)).toHaveLength(1);
  });

  it('ask whoever was away: a letter is read at their own word, or put away and never delivered', async () => {
    await act.pause(reader, 'quiet');
    const first = await deliver();
    expect(await lettersOf(reader)).toEqual([]);
    await act.resume(reader);
    await hand();
    expect((await act.show(reader)).body.own.somethingWaits).toBe(true);
    await act.readWaiting(reader);
    expect(await idsOf(reader)).toEqual([first]);

    now += 40 * day;
    await act.pause(reader, 'quiet');
    const second = await deliver();
    await act.resume(reader);
    await act.putAwayWaiting(reader);
    await pass(60 * day);
    expect(await idsOf(reader)).toEqual([first]);
    expect((await lettersOf(author)).find(({ id }) => id === second)?.sentAt).not.toBeNull();
  });
});

describe('what is said of a letter', () => {
  it('reaches its author as it was sent, changes as it is changed, and goes when it is taken back', async () => {
    const id = await deliver();
    const said = anEnvelope();
    expect((await act.answerLetter(reader, id, said)).status).toBe(200);
    expect((await lettersOf(reader))[0]?.ownAnswer?.sealed.envelope).toBe(said);
    await hand();
    expect(await answerOf(author, id)).toBe(said);
    const other = anEnvelope();
    await act.answerLetter(reader, id, other);
    await hand();
    expect(await answerOf(author, id)).toBe(other);
    await act.answerLetter(reader, id, null);
    await hand();
    expect(await answerOf(author, id)).toBeNull();
    expect((await lettersOf(reader))[0]?.ownAnswer).toBeNull();
  });

  it('that is taken back before it reached anyone never was', async () => {
    const id = await deliver();
    await act.setReach(author, { pace: 'weekly' });
    const before = (await act.readFeed(author)).body;
    await act.answerLetter(reader, id);
    await act.answerLetter(reader, id, null);
    await pass(30 * day);
    expect((await act.readFeed(author)).body).toEqual(before);
  });

  it('waits for an author who is away, and is taken back at once even so', async () => {
    const id = await deliver();
    const said = anEnvelope();
    await act.answerLetter(reader, id, said);
    await hand();
    await act.pause(author, 'quiet');
    await act.answerLetter(reader, id);
    await hand();
    expect(await answerOf(author, id)).toBe(said);
    await act.answerLetter(reader, id, null);
    await hand();
    expect(await answerOf(author, id)).toBeNull();
  });

  it('counts for nobody’s limit: whoever said “not now” can still write', async () => {
    const id = await deliver();
    await act.setReach(author, { pace: 'weekly' });
    await act.answerLetter(reader, id);
    await hand();
    expect(await answerOf(author, id)).not.toBeNull();
    const socket = openSocket(reader);
    sockets.push(socket);
    await waitUntil(() => socket.connected);
    await act.send(socket, reader);
    await hand();
    expect((await act.listMessages(author)).body.messages).toHaveLength(1);
  });

  it('is said of letters one has, and of no others', async () => {
    const { id } = await act.handOver(author, inADay());
    expect(await refusalOf(act.answerLetter(reader, id))).toBe('letter:unknown');
    expect(await refusalOf(act.answerLetter(author, id))).toBe('letter:unknown');
    expect(await refusalOf(act.answerLetter(reader, randomUUID()))).toBe('letter:unknown');
    await pass(day);
    expect((await act.answerLetter({ ...reader, author: author.author }, id)).status).toBe(400);
  });

  it('by its author reaches its receiver after the letter, and not at all when that was put away', async () => {
    const first = await deliver();
    const second = await deliver();
    const [ofFirst, ofSecond] = [anEnvelope(), anEnvelope()];
    await act.answerLetter(author, second, ofSecond);
    await act.answerLetter(author, first, ofFirst);
    await hand();
    expect(await answerOf(reader, first)).toBe(ofFirst);
    expect(await kindsOf(reader)).not.toContain(second);
    await pass(30 * day);
    expect(await answerOf(reader, second)).toBe(ofSecond);
  });

  it('can be taken back even by someone who has left', async () => {
    const id = await deliver();
    await act.answerLetter(reader, id);
    await hand();
    await act.end(reader, 'untold');
    expect(await refusalOf(act.answerLetter(reader, id))).toBe('space:ended');
    expect((await act.answerLetter(reader, id, null)).status).toBe(200);
    await hand();
    expect(await answerOf(author, id)).toBeNull();
  });
});
