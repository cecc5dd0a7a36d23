import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { proposeModerated } from '../../support/pair/moderating.ts';
import { anEnvelope } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  apart,
  asked,
  begun,
  circle,
  gather,
  heard,
  moderate,
  move,
  must,
  normalised,
  part,
  saidTo,
  seats,
  socketOf,
  three,
  type Seat,
} from './circle.ts';

let server: TestServer;
let now = Date.parse('2026-06-01T12:00:00Z');

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
  await gather(server.origin);
});
afterAll(async () => {
  part();
  await server.close();
});

/** Whoever is still to be sent something by then has it: a connection keeps its order. */
const settled = (seat: Seat) => socketOf(seat).timeout(10_000).emitWithAck('dialogue:move', {});
const apartFor = (seat: 'ruth' | 'sam') => ({ envelope: anEnvelope(), readers: apart(circle[seat]) });
const forAll = () => ({ envelope: anEnvelope(), readers: three() });
const keepAPage = (seat: 'ruth' | 'noor') =>
  circle[seat].browser.send('PUT', `/pages/${randomUUID()}`, { from: 0, envelope: anEnvelope() });

interface Secret {
  /** Who may know of it. */
  readonly for: readonly Seat[];
  readonly room?: () => Promise<string>;
  /** What is so in either world. */
  readonly first?: (id: string) => Promise<unknown>;
  readonly happens: (id: string) => Promise<unknown>;
  /** What everyone in the room hears of afterwards. */
  readonly then?: (id: string) => Promise<unknown>;
}

/**
 * Everything each seat receives, told by when: which frames had come by each moment, in their order, and the answers to
 * all it can ask, with their sizes. By sequence alone; no clock of ours could tell what a patient one could.
 */
async function world(
  { room = begun, first, then }: Secret,
  secret: ((id: string) => Promise<unknown>) | null,
) {
  now += 25 * 60 * 60_000;
  const positions = new Map<Seat, number>();
  for (const seat of ['ruth', 'sam'] as const)
    positions.set(seat, (await act.show(circle[seat])).body.position);
  const id = await room();
  await first?.(id);
  const received = new Map<Seat, string[]>(seats.map((seat) => [seat, []]));
  for (const seat of seats) await settled(seat);
  for (const list of heard.values()) list.length = 0;
  const mark = async (moment: string) => {
    for (const seat of seats) {
      await settled(seat);
      const frames = heard.get(seat)!.splice(0).map(normalised);
      received.get(seat)!.push(moment, ...frames.map((frame) => `${frame.length} ${frame}`));
    }
  };
  await secret?.(id);
  await mark('it happened, or not');
  await (then ?? ((which) => must(moderate(which, 'set_topic', forAll()))))(id);
  await mark('something for all happened');
  for (const seat of seats) {
    const answers = await asked(seat, positions.get(seat), id);
    const ofThis = answers.map((answer) => JSON.stringify(onlyOf(answer, id)));
    received.get(seat)!.push(...ofThis.map(normalised).map((answer) => `${answer.length} ${answer}`));
  }
  // Whoever was told nothing acts by the numbers they know.
  for (const seat of ['ruth', 'sam'] as const)
    received.get(seat)!.push(JSON.stringify(await move(seat, id, 'break', { seen: 0 })));
  await mark('a break');
  await moderate(id, 'terminate');
  return received;
}

/** Without the rooms of the worlds before. */
function onlyOf(answer: unknown, id: string): unknown {
  if (typeof answer !== 'object' || answer === null || !('dialogues' in answer)) return answer;
  return (answer.dialogues as { id: string }[]).filter((one) => one.id === id);
}

async function differences(secret: Secret): Promise<Seat[]> {
  const happened = await world(secret, secret.happens);
  const not = await world(secret, null);
  return seats.filter((seat) => JSON.stringify(happened.get(seat)) !== JSON.stringify(not.get(seat)));
}

/** Asked, said yes to, and answered apart: nobody is let in yet. */
async function answered(
  opening: Omit<Parameters<typeof proposeModerated>[1], 'readers'> = {},
): Promise<string> {
  const { id } = await proposeModerated(circle.ruth, { readers: three(), ...opening });
  await must(move('sam', id, 'accept'));
  for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'intake', apartFor(seat)));
  return id;
}

/** A mediation that has come to what could be done, with one thing that could. */
async function weighing(): Promise<string> {
  const id = await begun({ protocol: 'mediation' });
  for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'accept_terms'));
  await must(moderate(id, 'accept_terms'));
  await must(moderate(id, 'go_on'));
  for (const seat of ['ruth', 'sam'] as const) {
    await must(move(seat, id, 'done'));
    await must(moderate(id, 'go_on'));
    await must(move(seat, id, 'accept_summary'));
  }
  await must(moderate(id, 'name_issue', forAll()));
  for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'accept_issues'));
  for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'explored'));
  await must(moderate(id, 'explored'));
  await must(moderate(id, 'option', forAll()));
  return id;
}
const optionOf = async (id: string) =>
  (await saidTo('ruth', id)).findLast(({ event }) => event.act === 'option')!.event.words!;

const secrets: Record<string, Secret> = {
  'words that are held, come back with a note, or are taken back': {
    for: ['ruth', 'noor'],
    first: (id) => must(moderate(id, 'hold')),
    happens: async (id) => {
      await must(move('ruth', id, 'say', apartFor('ruth')));
      await must(moderate(id, 'return', { with: 'a', ...apartFor('ruth') }));
      await must(move('ruth', id, 'say', apartFor('ruth')));
      await must(move('ruth', id, 'take_back'));
    },
  },
  'what is said and ticked in a private meeting, and a wish for another': {
    for: ['sam', 'noor'],
    first: (id) => must(moderate(id, 'caucus_open', { with: 'b' })),
    happens: async (id) => {
      const item = randomUUID();
      await must(move('sam', id, 'caucus_say', { id: item, ...apartFor('sam') }));
      await must(moderate(id, 'caucus_say', apartFor('sam')));
      await must(move('sam', id, 'carry', { item }));
      await must(move('sam', id, 'caucus_ask'));
    },
  },
  'what the neutral found of them': {
    for: ['noor'],
    room: () => answered(),
    happens: async (id) => {
      await must(moderate(id, 'screen', { with: 'a', screening: 'unsuitable' }));
      await must(moderate(id, 'screen', { with: 'b', screening: 'adapted' }));
    },
    then: (id) => must(moderate(id, 'terminate')),
  },
  'that the neutral has to set it up in another way, and does': {
    for: ['noor'],
    room: async () => {
      const id = await answered({ pace: 'live' });
      await must(moderate(id, 'screen', { with: 'a', screening: 'suitable' }));
      await must(moderate(id, 'screen', { with: 'b', screening: 'suitable' }));
      return id;
    },
    happens: async (id) => {
      await must(moderate(id, 'screen', { with: 'b', screening: 'adapted' }));
      expect(await moderate(id, 'admit')).toMatchObject({ refused: 'dialogue:not_now' });
    },
    then: (id) => must(moderate(id, 'own_time')),
  },
  'an answer for the neutral alone, and where somebody is': {
    for: ['ruth', 'noor'],
    room: () => answered(),
    happens: async (id) => {
      await must(move('ruth', id, 'intake', apartFor('ruth')));
      await must(move('ruth', id, 'whereabouts', apartFor('ruth')));
    },
    then: (id) => must(moderate(id, 'terminate')),
  },
  'a private mark': {
    for: ['ruth'],
    room: weighing,
    happens: async (id) =>
      must(move('ruth', id, 'mark', { item: await optionOf(id), mark: 'can_live_with' })),
  },
  'what one of all has chosen': { for: ['ruth'], happens: (id) => must(move('ruth', id, 'understood')) },
  'a draft, a page of one’s own, or a note of the neutral’s': {
    for: [],
    happens: () => Promise.all([keepAPage('ruth'), keepAPage('noor')]),
  },
};

describe('what reaches the other seats, and when in the order of things, is the same whether or not there is', () => {
  it.each(Object.entries(secrets))('%s', async (_, secret) => {
    expect(await differences(secret)).toEqual(secret.for);
  });
});

it('would be seen to differ, were the others woken for nothing', async () => {
  const { realtime } = server.app.services;
  const { wake } = realtime;
  const everyone = realtime.present();
  const hint = { guest: randomUUID(), dialogue: randomUUID() };
  Object.assign(realtime, {
    wake: (...told: Parameters<typeof wake>) => {
      wake(...told);
      for (const account of everyone) realtime.hint(account, hint);
    },
  });
  const found = await differences(secrets['what one of all has chosen']!);
  Object.assign(realtime, { wake });
  expect(found).toEqual(seats);
});
