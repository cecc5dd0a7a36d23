import { randomBytes, randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import * as act from '../../support/pair/acts.ts';
import { listDialogues, move, propose, seenBy, type Moving } from '../../support/pair/dialogues.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let ruth: Member;
let sam: Member;
let stranger: Member;
/** Of Ruth, Sam and somebody from another space. */
let sockets: readonly [Socket, Socket, Socket];
/** Everything each of the three was sent. */
let heard: readonly [string[], string[], string[]];
let now: number;

const minute = 60_000;
const day = 24 * 60 * minute;
const hand = () => releaseDue(server.app.services);
const all: Socket[] = [];

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(async () => {
  now = Date.parse('2026-06-01T12:00:00Z');
  [ruth, sam] = await openPair(server.origin);
  [stranger] = await openPair(server.origin);
  heard = [[], [], []];
  sockets = [openSocket(ruth), openSocket(sam), openSocket(stranger)];
  all.push(...sockets);
  sockets.forEach((socket, index) => {
    socket.onAny((_event, told) => heard[index]!.push(JSON.stringify(told)));
  });
  await vi.waitUntil(() => sockets.every(({ connected }) => connected));
});
afterAll(async () => {
  for (const one of all) one.close();
  await server.close();
});

const ruths = (dialogue: string, name: string, moving?: Moving) =>
  move(sockets[0], ruth, dialogue, name, moving);
const sams = (dialogue: string, name: string, moving?: Moving) =>
  move(sockets[1], sam, dialogue, name, moving);
/** As sealed, but with room for far more than two sentences. */
const aLongEnvelope = () =>
  Buffer.concat([Buffer.from([1]), randomBytes(12 + 16_384 + 16)]).toString('base64url');
const ok = {};
const words = { hasWords: true };

async function begun(): Promise<string> {
  const { id, answer } = await propose(ruth);
  expect(answer.status).toBe(200);
  expect(await sams(id, 'accept')).toEqual(ok);
  return id;
}
const saidTo = async (member: Member, dialogue: string) =>
  (await listDialogues(member)).body.dialogues.find((one: { id: string }) => one.id === dialogue)?.said ?? [];
const actsOf = async (member: Member, dialogue: string): Promise<string[]> =>
  (await saidTo(member, dialogue)).map(({ event }: { event: { act: string } }) => event.act);

describe('what somebody may not do in a conversation', () => {
  it('is refused by name, over a real socket, and reaches nobody', async () => {
    const id = await begun();
    await vi.waitUntil(() => heard[0].some((told) => told.includes('accept')));
    const before = [await saidTo(ruth, id), await saidTo(sam, id)];
    for (const list of heard) list.length = 0;
    const refused = async (attempt: Promise<object>, code: string) =>
      expect(await attempt).toMatchObject({ refused: code });

    // Ruth has the floor.
    await refused(sams(id, 'say', words), 'dialogue:not_your_turn');
    await refused(sams(id, 'pass_floor'), 'dialogue:not_your_turn');
    await refused(ruths(id, 'paraphrase', words), 'dialogue:not_now');
    await refused(ruths(id, 'ask_floor'), 'dialogue:not_your_turn');
    await refused(sams(id, 'confirm'), 'dialogue:not_now');
    await refused(ruths(id, 'resume'), 'request:invalid');
    await refused(ruths(id, 'begin'), 'request:invalid');
    await refused(ruths(id, 'suggest', words), 'dialogue:not_now');
    // A neutral's acts, and those of the machine itself.
    for (const name of ['terminate', 'end', 'hold', 'release', 'admit', 'give_floor', 'caucus_open']) {
      await refused(ruths(id, name), 'dialogue:not_now');
    }
    // Who acts comes from the session: what somebody adds is refused before anything is looked at.
    await refused(sams(id, 'say', { ...words, forged: { by: 'a' } }), 'request:invalid');
    await refused(sams(id, 'say', { ...words, forged: { actor: ruth.id } }), 'request:invalid');
    // Signed by another, or under another key.
    await refused(ruths(id, 'say', { ...words, as: sam }), 'request:invalid');
    await refused(ruths(id, 'say', { ...words, epoch: 1 }), 'key:stale');
    await refused(ruths(id, 'say', { ...words, envelope: aLongEnvelope() }), 'dialogue:too_long');
    await refused(ruths(id, 'say'), 'request:invalid');
    await refused(ruths(id, 'pass_floor', words), 'request:invalid');
    // Seen before something else happened, or after what never did.
    await refused(ruths(id, 'say', { ...words, seen: 1 }), 'dialogue:stale');
    await refused(ruths(id, 'say', { ...words, seen: 9 }), 'dialogue:stale');
    await refused(ruths(id, 'break', { minutes: 5 }), 'dialogue:time_out_of_range');
    // Somebody from elsewhere, with the right ids.
    const asStranger = { ...stranger, space: ruth.space };
    await refused(move(sockets[2], asStranger, id, 'say', { ...words, seen: 2 }), 'space:unknown');
    await refused(move(sockets[2], stranger, id, 'say', { ...words, seen: 2 }), 'dialogue:unknown');
    expect((await listDialogues(asStranger)).status).toBe(404);

    // What a conversation is about is a line, and no letter beside the letters.
    const long = await propose(ruth, { envelope: aLongEnvelope() });
    expect(long.answer.body).toMatchObject({ refused: 'dialogue:too_long' });

    expect([await saidTo(ruth, id), await saidTo(sam, id)]).toEqual(before);
    expect(heard).toEqual([[], [], []]);
    // The same, allowed, is heard by both and by nobody else.
    expect(await ruths(id, 'say', words)).toEqual(ok);
    await vi.waitUntil(() => heard[1].length === 1);
    expect(heard[2]).toEqual([]);
  });

  it('holds in a break: neither says a word, and nobody brings the other back', async () => {
    const id = await begun();
    expect(await sams(id, 'break', { seen: 0 })).toEqual(ok);
    for (const attempt of [ruths(id, 'say', words), sams(id, 'ask_floor')]) {
      expect(await attempt).toMatchObject({ refused: 'dialogue:resting' });
    }
    expect(await ruths(id, 'ready')).toEqual(ok);
    expect(await ruths(id, 'ready')).toMatchObject({ refused: 'dialogue:not_your_turn' });
    now += 60 * minute;
    await hand();
    expect(await actsOf(sam, id)).not.toContain('resume');
    expect(await sams(id, 'ready')).toEqual(ok);
    expect((await actsOf(ruth, id)).at(-1)).toBe('resume');
  });

  it('is over once it is over', async () => {
    const id = await begun();
    expect(await ruths(id, 'leave', { seen: 0 })).toEqual(ok);
    for (const name of ['say', 'leave', 'break', 'ready']) {
      expect(await sams(id, name)).toMatchObject({ refused: 'dialogue:closed' });
    }
    const [last] = (await saidTo(sam, id)).slice(-1);
    expect(last.event).toMatchObject({ act: 'leave', by: null });
  });
});

describe('the same act again', () => {
  it('changes nothing, sent twenty times at once, and is nobody else’s to send', async () => {
    const id = await begun();
    const once = { ...words, id: randomUUID(), seen: 2 };
    const answers = await Promise.all(Array.from({ length: 20 }, () => ruths(id, 'say', once)));
    expect(answers.filter((answer) => answer.refused === undefined).length).toBe(20);
    expect((await actsOf(sam, id)).filter((name) => name === 'say')).toHaveLength(1);
    expect(await sams(id, 'paraphrase', { ...words, id: once.id })).toMatchObject({
      refused: 'dialogue:id_used',
    });
    const again = await propose(ruth, { dialogue: id });
    expect(again.answer.status).toBe(200);
    expect((await propose(sam, { dialogue: id })).answer.body).toMatchObject({ refused: 'dialogue:id_used' });
  });

  it('of two at once, in two tabs, one counts', async () => {
    const id = await begun();
    const both = await Promise.all([
      ruths(id, 'say', { ...words, seen: 2 }),
      ruths(id, 'pass_floor', { seen: 2 }),
    ]);
    expect(both.filter(({ refused }) => refused === 'dialogue:stale')).toHaveLength(1);
  });
});

describe('what was said long ago', () => {
  it('comes when it is asked for, and to nobody else', async () => {
    const id = await begun();
    let seen = 2;
    for (let turn = 0; turn < 55; turn += 1, seen += 3) {
      await ruths(id, 'say', { ...words, seen });
      await sams(id, 'paraphrase', { ...words, seen: seen + 1 });
      await ruths(id, 'confirm', { seen: seen + 2 });
    }
    const said: { number: number; event: { words?: string }; words: { id: string } | null }[] = await saidTo(
      sam,
      id,
    );
    const spoken = said.filter(({ event }) => event.words);
    expect(spoken).toHaveLength(111);
    // What it is about, and the newest.
    const here = spoken.filter(({ words: known }) => known);
    expect(here.map(({ number }) => number)).toEqual(
      [spoken[0], ...spoken.slice(-100)].map((one) => one?.number),
    );
    const read = (member: Member, before: number) =>
      member.browser.send('GET', `/spaces/${ruth.space}/dialogues/${id}/words?before=${before}`);
    const { body } = await read(sam, here[1]!.number);
    expect(body.words.map((one: { id: string }) => one.id)).toEqual(
      spoken.slice(0, 11).map(({ event }) => event.words),
    );
    expect((await read(sam, 1)).body).toEqual({ words: [] });
    expect((await read(stranger, 9)).status).toBe(404);
  });
});

describe('what is one person’s alone', () => {
  it('sends the other no byte, and leaves no gap in what they count', async () => {
    const id = await begun();
    await vi.waitUntil(() => heard[1].length > 0);
    const [feed, said] = [(await act.readFeed(sam)).body, await saidTo(sam, id)];
    for (const list of heard) list.length = 0;
    expect(await ruths(id, 'understood')).toEqual(ok);
    expect(await ruths(id, 'understood')).toMatchObject({ refused: 'dialogue:not_your_turn' });
    await vi.waitUntil(() => heard[0].length === 1);
    expect((await act.readFeed(sam)).body).toEqual(feed);
    expect(await saidTo(sam, id)).toEqual(said);
    expect(heard[1]).toEqual([]);
    // What Sam counts is what Sam sees.
    expect(await sams(id, 'ask_floor', { seen: said.length })).toEqual(ok);
    expect(await sams(id, 'understood')).toEqual(ok);
    expect((await actsOf(ruth, id)).at(-1)).toBe('understood');
    const numbers = (await saidTo(ruth, id)).map(({ number }: { number: number }) => number);
    expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
  });

  it('leaves the list of several as it was, in its order too', async () => {
    const ids = [await begun(), await begun(), await begun()];
    expect(await ruths(ids[0]!, 'break', { seen: 0 })).toEqual(ok);
    expect(await sams(ids[0]!, 'ready')).toEqual(ok);
    expect(await ruths(ids[1]!, 'say', words)).toEqual(ok);
    const before = (await listDialogues(sam)).body;
    expect(await ruths(ids[0]!, 'ready')).toEqual(ok);
    expect(await ruths(ids[2]!, 'understood')).toEqual(ok);
    expect((await listDialogues(sam)).body).toEqual(before);
  });

  it('would be seen to reach the other if it did', async () => {
    const id = await begun();
    for (const list of heard) list.length = 0;
    expect(await ruths(id, 'pass_floor')).toEqual(ok);
    await vi.waitUntil(() => heard[1].length === 1);
    expect(await seenBy(sam, id)).toBe(3);
  });
});

describe('limits, pauses and ends', () => {
  it('of one’s own hold up no turn in a conversation that both said yes to, and still hold messages', async () => {
    const id = await begun();
    const { hash } = await act.send(sockets[0], ruth);
    const quietHours = { from: '00:00', to: '23:00', zone: 'UTC' };
    expect((await act.setReach(sam, { pace: 'weekly', quietHours })).status).toBe(200);
    await act.send(sockets[0], ruth, { parents: [hash] });
    expect(await ruths(id, 'say', words)).toEqual(ok);
    await hand();
    expect((await actsOf(sam, id)).at(-1)).toBe('say');
    expect((await act.listMessages(sam)).body.messages).toHaveLength(1);
  });

  it('let whoever answers a proposal have all of it first, and arrive in order', async () => {
    const { id } = await propose(ruth, { topicWithheld: true });
    expect((await act.setReach(sam, { pace: 'weekly' })).status).toBe(200);
    expect(await ruths(id, 'tell_topic', words)).toEqual(ok);
    await hand();
    expect(await actsOf(sam, id)).toEqual(['propose']);
    expect(await sams(id, 'accept')).toMatchObject({ refused: 'dialogue:stale' });
    expect(await actsOf(sam, id)).toEqual(['propose', 'tell_topic']);
    expect(await sams(id, 'accept')).toEqual(ok);
    const numbers = (await saidTo(sam, id)).map(({ number }: { number: number }) => number);
    expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
  });

  it('keep a proposal from whoever is not to be reached yet, and whoever proposed cannot tell', async () => {
    expect((await act.setReach(sam, { pace: 'weekly' })).status).toBe(200);
    const first = await propose(ruth);
    await hand();
    expect(await seenBy(sam, first.id)).toBe(1);
    now += minute;
    const { id } = await propose(ruth);
    await hand();
    expect(await seenBy(sam, id)).toBe(0);
    expect(await sams(id, 'accept', { seen: 1 })).toMatchObject({ refused: 'dialogue:unknown' });
    expect(await saidTo(ruth, id)).toHaveLength(1);
    now += 7 * day;
    await hand();
    expect(await seenBy(sam, id)).toBe(1);
    expect(await sams(id, 'accept')).toEqual(ok);
  });

  it.each(['shown', 'quiet'] as const)(
    'rest the room when one pauses: %s; the other reads a break',
    async (kind) => {
      const id = await begun();
      expect((await act.pause(sam, kind)).status).toBe(200);
      const [last] = (await saidTo(ruth, id)).slice(-1);
      expect(last.event).toMatchObject({ act: 'break', by: null });
      expect(last.event).not.toHaveProperty('notBefore');
      expect(await ruths(id, 'say', words)).toMatchObject({
        refused: kind === 'shown' ? 'space:resting' : 'dialogue:resting',
      });
      expect(await sams(id, 'ready')).toMatchObject({ refused: 'space:resting' });
      expect((await act.resume(sam)).status).toBe(200);
      expect(await sams(id, 'ready')).toEqual(ok);
      expect(await ruths(id, 'ready')).toEqual(ok);
      now += 20 * minute;
      await hand();
      expect((await actsOf(sam, id)).at(-1)).toBe('resume');
    },
  );

  it.each(['quiet', 'untold end'] as const)(
    'let nobody be asked to go on who is away, and whoever asks cannot tell: %s',
    async (way) => {
      const worlds = [];
      for (const isAway of [true, false]) {
        const [one, other] = await openPair(server.origin);
        const [ones, others] = [openSocket(one), openSocket(other)];
        const id = (await propose(one)).id;
        expect(await move(others, other, id, 'accept')).toEqual(ok);
        expect(await move(ones, one, id, 'break')).toEqual(ok);
        now += 2 * day;
        await hand();
        if (isAway)
          expect(
            (await (way === 'quiet' ? act.pause(other, 'quiet') : act.end(other, 'untold'))).status,
          ).toBe(200);
        const feed = (await act.readFeed(other)).body;
        const { position } = (await act.show(one)).body;
        expect(await move(ones, one, id, 'reschedule')).toEqual(ok);
        await hand();
        worlds.push(
          (await act.readFeed(one, position)).body.entries.map(({ kind }: { kind: string }) => kind),
        );
        expect(await actsOf(one, id)).toEqual(['propose', 'accept', 'break', 'suspend', 'reschedule']);
        if (isAway) {
          expect((await act.readFeed(other)).body).toEqual(feed);
          expect(await actsOf(other, id)).toEqual(['propose', 'accept', 'break', 'suspend']);
        }
        if (isAway && way === 'quiet') {
          expect((await act.resume(other)).status).toBe(200);
          expect((await act.putAwayWaiting(other)).status).toBe(200);
          expect((await actsOf(other, id)).at(-1)).toBe('suspend');
          // Only who goes on has to know how it stands.
          expect(await move(others, other, id, 'reschedule')).toMatchObject({ refused: 'dialogue:stale' });
        }
        if (!isAway || way === 'quiet') {
          expect((await actsOf(other, id)).at(-1)).toBe('reschedule');
          expect(await move(others, other, id, 'accept')).toEqual(ok);
          expect((await actsOf(one, id)).at(-1)).toBe('accept');
        }
        ones.close();
        others.close();
      }
      expect(worlds[0]).toEqual(worlds[1]);
      expect(worlds[0]).toHaveLength(1);
    },
  );

  it('let nobody in who has left, but to leave', async () => {
    const id = await begun();
    expect((await act.end(sam, 'untold')).status).toBe(200);
    expect(await sams(id, 'ready')).toMatchObject({ refused: 'space:ended' });
    expect(await ruths(id, 'ready')).toEqual(ok);
    now += 2 * day;
    await hand();
    expect((await actsOf(ruth, id)).at(-1)).toBe('suspend');
    expect((await propose(sam)).answer.body).toMatchObject({ refused: 'space:ended' });
  });
});
