import type { DialogueRoom, DialoguesClient } from '@footbridge/client';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, openPair, passphrase, spaceOf, until, type Pair } from '../client/cast.ts';

let server: TestServer;
let pair: Pair;
let ruths: DialoguesClient;
let sams: DialoguesClient;
/** The server's clock. */
let now: number;

const minute = 60_000;
const hour = 60 * minute;
const topic = 'The evening before you moved out.';
const hand = () => releaseDue(server.app.services);

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(() => void (now = Math.round(performance.timeOrigin + performance.now())));
afterEach(() => {
  vi.useRealTimers();
  for (const { device } of [pair.ruth, pair.sam]) device.close();
});
afterAll(() => server.close());

async function meet() {
  pair = await openPair(server.origin);
  [ruths, sams] = [await pair.ruths.dialogues(), await pair.sams.dialogues()];
  await must(ruths.load());
  await must(sams.load());
}
const room = (dialogues: DialoguesClient, isSo: (room: DialogueRoom) => boolean = () => true) =>
  until(dialogues.state, ({ items }) => items.length === 1 && isSo(items[0]!)).then(({ items }) => items[0]!);
const phase = (dialogues: DialoguesClient, wanted: string) =>
  room(dialogues, ({ state }) => state.phase === wanted);
/** So many things happened, as each of these sees it. */
const known = (said: number, ...all: DialoguesClient[]) =>
  Promise.all(all.map((one) => room(one, (its) => its.said.length === said)));

async function begun(): Promise<string> {
  const id = randomUUID();
  await must(ruths.propose({ id, protocol: 'floor', pace: 'own_time', topic }));
  await room(sams);
  await must(sams.move(id, { act: 'accept' }));
  await known(2, ruths, sams);
  return id;
}

describe('somebody’s two devices, in one conversation', () => {
  let elsewhere: DialoguesClient;
  let device: Device;
  beforeEach(async () => {
    await meet();
    device = new Device(server.origin);
    const page = await device.open();
    await must(page.signIn({ email: pair.ruth.email, passphrase }));
    await until(page.spaces, (spaces) => spaces.length === 1);
    elsewhere = await spaceOf(page, pair.space).dialogues();
    await must(elsewhere.load());
  });
  afterEach(() => device.close());

  it('see the same, whichever of them moves', async () => {
    const id = await begun();
    await known(2, elsewhere);
    await must(elsewhere.move(id, { act: 'say', text: 'From the train.' }));
    await known(3, ruths, sams);
    await must(sams.move(id, { act: 'paraphrase', text: 'You wrote from the train.' }));
    await known(4, ruths, elsewhere);
    await must(ruths.move(id, { act: 'confirm' }));
    await known(5, ruths, elsewhere, sams);
    expect(elsewhere.state.get()).toEqual(ruths.state.get());
    expect(ruths.state.get().items[0]!.said.map(({ text }) => text)).toEqual([
      topic,
      null,
      'From the train.',
      'You wrote from the train.',
      null,
    ]);
  });

  it('that both speak at once: one counts, the other is told that something happened meanwhile, and nothing is doubled', async () => {
    const id = await begun();
    await known(2, elsewhere);
    const words = ['From the kitchen.', 'From the train.'] as const;
    const answers = await Promise.all([
      ruths.move(id, { act: 'say', text: words[0] }),
      elsewhere.move(id, { act: 'say', text: words[1] }),
    ]);
    expect(answers.filter((answer) => answer === undefined || !('refused' in answer))).toHaveLength(1);
    expect(answers).toContainEqual({ refused: 'dialogue:stale' });
    const spoken = answers.findIndex((answer) => !answer || !('refused' in answer));
    await known(3, ruths, elsewhere, sams);
    for (const dialogues of [ruths, elsewhere, sams]) {
      const { said, state } = await room(dialogues);
      expect(said.filter(({ act }) => act === 'say').map(({ text }) => text)).toEqual([words[spoken]]);
      expect(state.step).toBe('paraphrase');
    }
    expect(elsewhere.state.get()).toEqual(ruths.state.get());
  });

  it('that both ask for a break at once: the other reads one, and neither device is told to look again', async () => {
    const id = await begun();
    await known(2, elsewhere);
    await Promise.all([ruths, elsewhere].map((own) => must(own.move(id, { act: 'break', minutes: 30 }))));
    await phase(sams, 'break');
    expect((await room(sams)).said.filter(({ act }) => act === 'break')).toHaveLength(1);
  });
});

describe('devices whose clock is wrong', () => {
  /** Their clock, moved; the server's is right. */
  const moveClocks = (by: number) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(now + by);
  };

  it.each([
    ['an hour behind', -hour],
    ['an hour ahead', hour],
  ])(
    '%s: a time to meet is the moment that was named, for both, and comes by the server’s clock',
    async (_, by) => {
      moveClocks(by);
      await meet();
      expect(pair.ruth.page.clockIsRight.get()).toBe(false);
      const id = randomUUID();
      const times = [new Date(now + 3 * hour), new Date(now + 30 * hour)];
      await must(ruths.propose({ id, protocol: 'floor', pace: 'live', topic, times }));
      const { times: read } = await room(sams);
      expect(read).toEqual(times);
      expect((await room(ruths)).times).toEqual(times);
      await must(sams.move(id, { act: 'accept', at: read[0]! }));
      for (const dialogues of [ruths, sams]) {
        expect((await phase(dialogues, 'accepted')).state.meetAt).toBe(times[0]!.getTime());
      }
      now += 3 * hour - 1;
      await hand();
      expect(await sams.move(id, { act: 'ready' })).toMatchObject({ refused: 'dialogue:not_now' });
      now += 1;
      await hand();
      await phase(ruths, 'lobby');
    },
  );

  it.each([
    ['an hour behind', -hour],
    ['an hour ahead', hour],
  ])('%s: what they may do is what the server’s clock says, and what was typed is kept', async (_, by) => {
    moveClocks(by);
    await meet();
    const id = await begun();
    const draft = pair.ruths.draft(`dialogue ${id}`);
    const typed = 'I heard the door, and I did not get up.';
    await draft.save(typed);
    await must(ruths.move(id, { act: 'break', minutes: 30 }));
    await phase(sams, 'break');
    // Over already by a clock that is ahead, and never by one that is behind.
    await must(ruths.move(id, { act: 'ready' }));
    await must(sams.move(id, { act: 'ready' }));
    await hand();
    expect((await room(ruths)).state.phase).toBe('break');
    expect(await ruths.move(id, { act: 'say', text: typed })).toEqual({ refused: 'dialogue:resting' });
    expect(await draft.load()).toBe(typed);
    now += 30 * minute;
    await hand();
    await Promise.all([phase(ruths, 'active'), phase(sams, 'active')]);
    await must(ruths.move(id, { act: 'say', text: (await draft.load())! }));
    expect((await room(sams, ({ said }) => said.at(-1)?.act === 'say')).said.at(-1)!.text).toBe(typed);
    // A moment that has gone by, or lies too far ahead, by the server's clock.
    const asked = randomUUID();
    await must(sams.propose({ id: asked, protocol: 'floor', pace: 'live', topic }));
    await until(ruths.state, ({ items }) => items.length === 2);
    for (const at of [now - minute, now + 90 * 24 * hour + minute]) {
      expect(await ruths.move(asked, { act: 'accept', at: new Date(at) })).toEqual({
        refused: 'dialogue:time_out_of_range',
      });
    }
    await must(ruths.move(asked, { act: 'accept', at: new Date(now + minute) }));
  });
});
