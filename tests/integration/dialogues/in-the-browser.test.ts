import type { DialogueRoom, DialoguesClient } from '@footbridge/client';
import { moves, whoseMove, type ProtocolName } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, openPair, passphrase, spaceOf, until, type Pair } from '../client/cast.ts';

let server: TestServer;
let pair: Pair;
let ruths: DialoguesClient;
let sams: DialoguesClient;
let now: number;

const minute = 60_000;
const day = 24 * 60 * minute;
const topic = 'The evening before you moved out. עֶרֶב 🌱';

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(async () => {
  now = Date.now();
  pair = await openPair(server.origin);
  [ruths, sams] = [await pair.ruths.dialogues(), await pair.sams.dialogues()];
  await must(ruths.load());
  await must(sams.load());
});
afterEach(() => {
  for (const { device } of [pair.ruth, pair.sam]) device.close();
});
afterAll(() => server.close());

const hand = () => releaseDue(server.app.services);
const room = (dialogues: DialoguesClient, isSo: (room: DialogueRoom) => boolean = () => true) =>
  until(dialogues.state, ({ items }) => items.length === 1 && isSo(items[0]!)).then(({ items }) => items[0]!);
const phase = (dialogues: DialoguesClient, wanted: string) =>
  room(dialogues, ({ state }) => state.phase === wanted);
/** The other has seen it, too: what comes next is decided by what both see. */
async function move(own: DialoguesClient, other: DialoguesClient, act: string, text?: string) {
  const ableIn = ({ state, seat }: DialogueRoom) => moves(state, seat).find((one) => one.act === act);
  const ready = await room(own, (one) => ableIn(one) !== undefined);
  const { id } = ready;
  const able = ableIn(ready)!;
  const item = able.step?.takes && Object.keys(ready.state.items)[0];
  const before = (await room(other)).said.length;
  await must(
    own.move(id, {
      act,
      ...(item && { item }),
      ...(able.words === null ? {} : { text: text ?? `words of ${act}` }),
    }),
  );
  if (!able.step?.joint && !['ready', 'decline'].includes(act)) {
    await room(other, ({ said }) => said.length > before);
  }
}

async function begun(protocol: Exclude<ProtocolName, 'mediation'>) {
  await must(ruths.propose({ id: randomUUID(), protocol, pace: 'own_time', topic }));
  await room(sams);
  await move(sams, ruths, 'accept');
  await phase(sams, 'active');
}

const seen = ({ state, said, topic: known }: DialogueRoom) => ({
  step: state.step,
  phase: state.phase,
  known,
  said: said.filter(({ hasWords }) => hasWords).map(({ act, text }) => [act, text]),
});

describe('a conversation', () => {
  it('is asked for, said yes to, and gone through by turns, and reads the same on both sides and on another device', async () => {
    await begun('floor');
    await move(ruths, sams, 'say', 'I heard the door, and I did not get up.');
    expect(whoseMove((await room(ruths)).state, 'a')).toEqual(['b']);
    await move(sams, ruths, 'paraphrase', 'You heard me go and stayed where you were.');
    await move(ruths, sams, 'not_quite', 'I wanted to get up.');
    await move(sams, ruths, 'paraphrase', 'You wanted to come after me, and stayed.');
    await move(ruths, sams, 'confirm');
    await move(ruths, sams, 'pass_floor');
    await move(sams, ruths, 'say', 'I waited at the bus stop for an hour.');
    const [one, other] = [await room(ruths), await room(sams)];
    expect(seen(one)).toEqual(seen(other));
    expect(seen(one).known).toBe(topic);
    expect(seen(one).said.at(-1)).toEqual(['say', 'I waited at the bus stop for an hour.']);
    expect(one.state.step).toBe('paraphrase');

    const device = new Device(server.origin);
    const page = await device.open();
    await must(page.signIn({ email: pair.ruth.email, passphrase }));
    await until(page.spaces, (spaces) => spaces.length === 1);
    const elsewhere = await spaceOf(page, pair.space).dialogues();
    await must(elsewhere.load());
    expect(elsewhere.state.get()).toEqual(ruths.state.get());
    device.close();
  });

  /** Ruth's acts and Sam's, from the first to the last. */
  const ways = {
    mirror:
      'r state, s state, r say, s mirror, r confirm, s is_there_more, r no_more, s summarise, r complete, s validate, ' +
      's empathise, r yes, r finish, r ask_for, r asked, s give, r appreciate, s mirror, s appreciate, r mirror',
    understand_first:
      'r agree_topic, s agree_topic, s you_first, r say, s ask, r done_telling, s summarise, r satisfied, s say, ' +
      's done_telling, r summarise, s satisfied, r persuade, r compromise, s compromise, r circle, s circle, r offer, ' +
      's for_now, r for_now',
    i_statement:
      'r express, s hear_back, r confirm, s no, r guess_need, s that_is_it, r swap, s swap, s express, r hear_back, ' +
      's confirm, r yes, r finish',
  };

  it.each(Object.entries(ways))('is gone through to its end: %s', async (protocol, way) => {
    await begun(protocol as keyof typeof ways);
    for (const step of way.split(', ')) {
      const [who, act = ''] = step.split(' ');
      await (who === 'r' ? move(ruths, sams, act) : move(sams, ruths, act));
    }
    await phase(ruths, 'closing');
    await move(ruths, sams, 'ready');
    await move(sams, ruths, 'ready');
    const [one, other] = [await phase(ruths, 'closed'), await phase(sams, 'closed')];
    expect(seen(one).said.filter(([act]) => act !== 'circle')).toEqual(
      seen(other).said.filter(([act]) => act !== 'circle'),
    );
    expect(seen(one).said.every(([, text]) => text !== null)).toBe(true);
  });
});

describe('a break', () => {
  it('starts at once, says of nobody that they asked for it, and ends only when both are ready', async () => {
    await begun('floor');
    await must(sams.move((await room(sams)).id, { act: 'break', minutes: 30 }));
    const resting = await phase(ruths, 'break');
    // What the other asked for beyond the least is not to be seen.
    expect(resting.state.rest).toMatchObject({ by: null, notBefore: now + 20 * minute });
    expect(resting.said.at(-1)).toMatchObject({ act: 'break', mine: null });
    expect(await ruths.move(resting.id, { act: 'say', text: 'One more thing.' })).toMatchObject({
      refused: 'dialogue:resting',
    });
    await move(ruths, sams, 'ready');
    expect((await room(sams)).state.phase).toBe('break');
    now += 31 * minute;
    await move(sams, ruths, 'ready');
    await phase(ruths, 'active');
    await phase(sams, 'active');
  });

  it('goes on by itself when both were ready before its time', async () => {
    await begun('floor');
    await must(sams.move((await room(sams)).id, { act: 'break', minutes: 30 }));
    await phase(ruths, 'break');
    await move(ruths, sams, 'ready');
    await move(sams, ruths, 'ready');
    await hand();
    expect((await room(ruths)).state.phase).toBe('break');
    now += 30 * minute;
    await hand();
    await phase(ruths, 'active');
    await phase(sams, 'active');
  });

  it('that nobody comes back from is put away after a day, and can be taken up again where it was', async () => {
    await begun('floor');
    await move(ruths, sams, 'say', 'The first thing.');
    await must(ruths.move((await room(ruths)).id, { act: 'break' }));
    await phase(sams, 'break');
    now += day;
    await hand();
    await phase(sams, 'suspended');
    await move(sams, ruths, 'reschedule');
    await phase(ruths, 'proposed');
    await move(ruths, sams, 'accept');
    expect((await phase(sams, 'active')).state.step).toBe('paraphrase');
  });
});

describe('a proposal', () => {
  it('that is declined reads like one that is never answered', async () => {
    const worlds = [];
    for (const act of ['decline', null]) {
      const id = randomUUID();
      await must(ruths.propose({ id, protocol: 'floor', pace: 'live', topic }));
      await until(sams.state, ({ items }) => items.some((one) => one.id === id));
      if (act) await must(sams.move(id, { act }));
      now += 14 * day;
      await hand();
      const { items } = await until(ruths.state, ({ items: all }) =>
        all.some((one) => one.id === id && one.state.phase === 'lapsed'),
      );
      const found = items.find((one) => one.id === id)!;
      worlds.push({
        ...found,
        id: '',
        said: found.said.map(({ act: done, mine }) => [done, mine]),
        state: { ...found.state, stepSince: 0, movedAt: 0 },
      });
    }
    expect(worlds[0]).toEqual(worlds[1]);
  });

  it('tells a topic that was withheld before anyone enters', async () => {
    await must(
      ruths.propose({
        id: randomUUID(),
        protocol: 'mirror',
        pace: 'own_time',
        topic: '',
        isTopicWithheld: true,
      }),
    );
    expect((await room(sams)).topic).toBeNull();
    await move(sams, ruths, 'accept');
    await phase(ruths, 'lobby');
    await move(ruths, sams, 'ready');
    expect((await room(sams)).state.phase).toBe('lobby');
    await move(ruths, sams, 'tell_topic', topic);
    expect((await phase(sams, 'active')).topic).toBe(topic);
  });
});

describe('words that waited for somebody', () => {
  it('come to stand on an open page where a fresh one shows them, before what was done meanwhile', async () => {
    const times = [new Date(now + day)];
    const id = randomUUID();
    await must(
      ruths.propose({ id, protocol: 'floor', pace: 'live', topic: '', isTopicWithheld: true, times }),
    );
    await room(sams);
    await must(sams.move(id, { act: 'accept', at: times[0]! }));
    await phase(ruths, 'accepted');
    await must(pair.sams.pause({ kind: 'quiet', until: null }));
    await must(ruths.move(id, { act: 'tell_topic', text: topic }));
    // Whoever leaves need not read first: on their page it takes the number that the topic has.
    await must(sams.move(id, { act: 'leave' }));
    const acts = ({ said }: DialogueRoom) => said.map(({ act, number }) => `${number} ${act}`);
    expect(acts(await phase(sams, 'left'))).toEqual(['1 propose', '2 accept', '3 leave']);
    await must(pair.sams.resume());
    await must(pair.sams.readWaiting());
    const whole = await room(sams, ({ said }) => said.length > 3);
    expect(acts(whole)).toEqual(['1 propose', '2 accept', '3 tell_topic', '4 leave']);
    expect(whole.topic).toBe(topic);
    await must(sams.load());
    expect(await room(sams)).toEqual(whole);
  });
});
