import type { PauseKind } from '@footbridge/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { releaseDue } from '../../apps/server/src/jobs/release-due.ts';
import * as act from '../support/pair/acts.ts';
import * as seat from '../support/pair/guests.ts';
import { openSocket, type Member } from '../support/pair/member.ts';
import { openPair, signUp } from '../support/pair/pair.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { waitUntil } from '../support/wait-until.ts';

/** What still reaches somebody who has paused, or a neutral who was removed. */

const trials = inject('isLongForm') ? { pauses: 1_000, removals: 1_000 } : { pauses: 120, removals: 80 };
const atOnce = 5;
const modes = ['connected', 'offline'] as const;
type Mode = (typeof modes)[number];

let server: TestServer;
let admin: postgres.Sql;
let pairs: [Member, Member][];
const sockets: Socket[] = [];
beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 2, onnotice: () => {} });
  pairs = await Promise.all(Array.from({ length: atOnce }, () => openPair(server.origin)));
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await admin.end();
  await server.close();
});

async function connect(who: Pick<Member, 'origin' | 'browser'>): Promise<Socket> {
  const socket = openSocket(who as Member);
  sockets.push(socket);
  await waitUntil(() => socket.connected, 5);
  return socket;
}

/** Plays trials in all spaces at once. @returns the sum of what each counts. */
async function play(count: number, trial: (pair: [Member, Member]) => Promise<number>): Promise<number> {
  const sums = await Promise.all(
    pairs.map(async (pair) => {
      let sum = 0;
      for (let played = 0; played < count / atOnce; played += 1) sum += await trial(pair);
      return sum;
    }),
  );
  return sums.reduce((sum, one) => sum + one, 0);
}

const newestPosition = async (member: Member): Promise<number> => (await act.show(member)).body.position;

/** Undoes what a pause means for whoever writes, and leaves the pause. */
const forgetPause = ({ space }: Member) =>
  admin`update app.feed_counter set may_write = true, reached_at_once = true, woken = true
         where space_id = ${space}`;

interface Pause {
  readonly kind: PauseKind;
  readonly mode: Mode;
  readonly isForgotten?: boolean;
}

/** @returns a trial that counts what the other's words still cause in the socket and the feed of somebody who has paused. */
const pausing =
  ({ kind, mode, isForgotten = false }: Pause) =>
  async ([anna, ben]: [Member, Member]): Promise<number> => {
    const [annas, bens] = [await connect(anna), await connect(ben)];
    const heard = new Set<number>();
    annas.on('feed:entry', ({ entry }) => heard.add(entry.position));
    if (mode === 'offline') annas.disconnect();
    const underWay = act.send(bens, ben);
    if ((await act.pause(anna, kind)).status !== 200) throw new Error('a pause was refused');
    await underWay;
    const paused = await newestPosition(anna);
    if (isForgotten) await forgetPause(anna);

    await act.send(bens, ben);
    await act.introduce(ben, { epoch: 2 });
    await releaseDue(server.app.services);
    if (mode === 'offline') annas.connect();
    await waitUntil(() => annas.connected, 5);
    await act.send(bens, ben);
    await sleep(10);
    const { entries } = (await act.readFeed(anna, paused)).body;
    for (const { position } of entries) heard.add(position);
    const afterwards = [...heard].filter((position) => position > paused).length;

    for (const socket of [annas, bens]) socket.close();
    await act.resume(anna);
    await act.putAwayWaiting(anna);
    return afterwards;
  };

describe('whoever has paused', () => {
  it.each(modes.flatMap((mode) => (['quiet', 'shown'] as const).map((kind) => ({ mode, kind }))))(
    'hears nothing more: $kind, and $mode at the time',
    { timeout: 30 * 60_000 },
    async (pause) => {
      expect(await play(trials.pauses / 4, pausing(pause))).toBe(0);
    },
  );

  it.each(['quiet', 'shown'] as const)(
    'would be seen hearing more, were a %s pause forgotten',
    async (kind) => {
      expect(await play(atOnce, pausing({ kind, mode: 'connected', isForgotten: true }))).toBeGreaterThan(0);
      expect(await play(atOnce, pausing({ kind, mode: 'offline', isForgotten: true }))).toBeGreaterThan(0);
    },
  );
});

type Neutral = Awaited<ReturnType<typeof signUp>>;

/** @returns a trial that counts what a neutral hears or reads of what is written once they were removed. */
const removing =
  (mode: Mode, neutrals: ReadonlyMap<string, Neutral>, remove: typeof seat.endGuest) =>
  async ([anna, ben]: [Member, Member]): Promise<number> => {
    const person = neutrals.get(anna.space);
    if (!person) throw new Error('nobody to be the neutral');
    const { epoch } = (await act.show(anna)).body;
    const { id, token } = await seat.inviteGuest(anna, 'neutral');
    await seat.takeSeat(person.browser, token);
    await seat.propose(anna, id, { epoch });
    await seat.admit(ben, id);
    await seat.renewKey(anna, epoch + 1, [anna, ben, { id }]);
    const neutral = { id, token, ...person };
    const [theirs, annas] = [
      await connect({ origin: server.origin, browser: person.browser }),
      await connect(anna),
    ];
    const first = await seat.write(annas, anna, epoch + 1);
    if ((await seat.readAsNeutral(neutral)).body.messages?.[0]?.id !== first.id)
      throw new Error('a neutral who was admitted reads nothing');

    let afterwards = 0;
    if (mode === 'offline') theirs.disconnect();
    const underWay = seat.write(annas, anna, epoch + 1);
    await remove([anna, ben, person][epoch % 3]!.browser, id);
    theirs.onAny(() => (afterwards += 1));
    await underWay;
    if (mode === 'offline') theirs.connect();
    await seat.renewKey(ben, epoch + 2, [anna, ben]);
    await seat.write(annas, anna, epoch + 2);
    await waitUntil(() => theirs.connected, 5);
    await sleep(10);
    for (const query of ['', `?before=${first.id}`])
      afterwards += (await seat.readAsNeutral(neutral, query)).body.messages?.length ?? 0;
    afterwards += (await seat.listSeats(person)).body.seats.length;

    for (const socket of [theirs, annas]) socket.close();
    await seat.endGuest(anna.browser, id);
    return afterwards;
  };

describe('a neutral who was removed', () => {
  const neutrals = new Map<string, Neutral>();
  beforeAll(async () => {
    for (const [{ space }] of pairs) neutrals.set(space, await signUp(server.origin));
  });

  it.each(modes)('hears and reads nothing more, %s at the time', { timeout: 30 * 60_000 }, async (mode) => {
    expect(await play(trials.removals / 2, removing(mode, neutrals, seat.endGuest))).toBe(0);
  });

  it('would be seen reading more, were they told to go and did not', async () => {
    const refuse: typeof seat.endGuest = async () => ({ status: 200, body: {} }) as act.Reply;
    expect(await play(atOnce, removing('connected', neutrals, refuse))).toBeGreaterThan(0);
  });
});
