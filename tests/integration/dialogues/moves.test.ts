import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { listDialogues, move, propose, seenBy } from '../../support/pair/dialogues.ts';
import type { Member } from '../../support/pair/member.ts';
import {
  actsOf,
  begun,
  hand,
  heard,
  meetForEach,
  minute,
  moveOn,
  ok,
  ruth,
  ruths,
  saidTo,
  sam,
  sams,
  sockets,
  stranger,
  words,
} from './two-in-a-room.ts';
import { waitUntil } from '../../support/wait-until.ts';

meetForEach();

/** As sealed, but with room for far more than two sentences. */
const aLongEnvelope = () =>
  Buffer.concat([Buffer.from([1]), randomBytes(12 + 16_384 + 16)]).toString('base64url');

describe('what somebody may not do in a conversation', () => {
  it('is refused by name, over a real socket, and reaches nobody', async () => {
    const id = await begun();
    await waitUntil(() => heard[0].some((told) => told.includes('accept')));
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
    await waitUntil(() => heard[1].length === 1);
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
    moveOn(60 * minute);
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
    await waitUntil(() => heard[1].length > 0);
    const [feed, said] = [(await act.readFeed(sam)).body, await saidTo(sam, id)];
    for (const list of heard) list.length = 0;
    expect(await ruths(id, 'understood')).toEqual(ok);
    expect(await ruths(id, 'understood')).toMatchObject({ refused: 'dialogue:not_your_turn' });
    await waitUntil(() => heard[0].length === 1);
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
    await waitUntil(() => heard[1].length === 1);
    expect(await seenBy(sam, id)).toBe(3);
  });
});
