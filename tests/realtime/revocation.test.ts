import { accounts, asAuth } from '@footbridge/db';
import type { Sessions } from '../../apps/server/src/auth/sessions.ts';
import { createRealtime, type Realtime } from '../../apps/server/src/realtime/realtime.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    isLongForm?: boolean;
  }
}

/** Where a trial is played: the real service, or the realtime core with one thing made different. */
interface Stage {
  readonly url: string;
  readonly wake: Realtime['wake'];
  readonly end: (session: { id: string; cookie: string }) => Promise<void>;
}

const modes = ['connected', 'offline', 'connecting'] as const;
type Mode = (typeof modes)[number];

const trials = inject('isLongForm') ? 1_000 : 200;
const atOnce = 20;

let server: TestServer;
let sessions: Sessions;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  server = await startServer();
  ({ sessions } = server.app.services);
});
afterAll(async () => {
  for (const close of closing) await close();
  await server.close();
});

describe('a session that was ended', () => {
  it.each(modes)('hears nothing more, when its socket was %s at the time', async (mode) => {
    const { afterwards, otherSession } = await play(realStage(), mode);
    expect(afterwards).toBe(0);
    // The same wake-ups did reach another session of the same account.
    expect(otherSession).toBeGreaterThanOrEqual(trials);
  });

  it('hears nothing more, when it ended between being found valid and being let in', async () => {
    const stage = await stageWith({ ...sessions, validate: slowly }, { closesSockets: true });
    expect((await play(stage, 'connecting')).afterwards).toBe(0);
  });
});

describe('the trial notices', () => {
  it('when sockets of an ended session are left open', async () => {
    const stage = await stageWith(sessions, { closesSockets: false });
    expect((await play(stage, 'connected')).afterwards).toBeGreaterThan(0);
  });

  it('when a handshake believes a session it once saw', async () => {
    const seen = new Map<string, Awaited<ReturnType<Sessions['validate']>>>();
    const validate: Sessions['validate'] = async (id) => {
      const session = seen.get(id) ?? (await sessions.validate(id));
      if (session) seen.set(id, session);
      return session;
    };
    const stage = await stageWith({ ...sessions, validate }, { closesSockets: true });
    expect((await play(stage, 'offline')).afterwards).toBeGreaterThan(0);
  });

  it('when a session ends during the handshake and the handshake is not told', async () => {
    const idOf: Sessions['idOf'] = (cookie) => `unheard ${sessions.idOf(cookie)}`;
    const validate: Sessions['validate'] = (id) => slowly(id.replace('unheard ', ''));
    const stage = await stageWith({ ...sessions, idOf, validate }, { closesSockets: true });
    expect((await play(stage, 'connecting')).afterwards).toBeGreaterThan(0);
  });
});

/** Widens the moment in which the database has said yes and the socket is not yet in its rooms. */
const slowly: Sessions['validate'] = async (id) => {
  const session = await sessions.validate(id);
  await sleep(10);
  return session;
};

const realStage = (): Stage => ({
  url: server.origin,
  wake: server.app.services.realtime.wake,
  async end({ cookie }) {
    const headers = { cookie, origin: server.origin };
    const { status } = await fetch(`${server.origin}/api/sessions/current`, { method: 'DELETE', headers });
    if (status !== 200) throw new Error(`ending a session was answered with ${status}`);
  },
});

async function stageWith(
  faulty: Pick<Sessions, 'idOf' | 'validate'>,
  { closesSockets }: { closesSockets: boolean },
): Promise<Stage> {
  const http = createServer();
  const realtime = createRealtime(http, {
    origin: server.origin,
    sessions: faulty,
    waitOf: () => 0,
    onFailure: () => {},
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  closing.push(realtime.close, () => new Promise((closed) => http.close(closed)));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    wake: realtime.wake,
    async end({ id }) {
      await sessions.end(id);
      if (closesSockets) realtime.revokeSession(id);
    },
  };
}

/** @returns how many wake-ups came after the end of the session, to it and to another session of its account. */
async function play(stage: Stage, mode: Mode) {
  const heard = { afterwards: 0, otherSession: 0 };
  const player = async () => {
    const accountId = await anAccount();
    const witness = connect(stage, (await begin(accountId)).cookie, () => (heard.otherSession += 1));
    await witness.connected;
    for (let played = 0; played < trials / atOnce; played += 1)
      heard.afterwards += await trial(stage, mode, accountId);
    witness.socket.close();
  };
  await Promise.all(Array.from({ length: atOnce }, player));
  return heard;
}

async function trial(stage: Stage, mode: Mode, accountId: string): Promise<number> {
  const session = await begin(accountId);
  let ended = false;
  let afterwards = 0;
  const { socket, connected } = connect(stage, session.cookie, (position) => {
    if (position === 2) afterwards += 1;
  });
  if (mode === 'connecting') await sleep(Math.random() * 12);
  else await connected;
  if (mode === 'offline') socket.disconnect();
  const wake = () => stage.wake(accountId, { space: randomUUID(), entry: entry(ended ? 2 : 1) });
  wake();
  await stage.end(session);
  ended = true;
  wake();
  if (mode === 'offline') socket.connect();
  for (let round = 0; round < 6; round += 1) {
    await sleep(4);
    wake();
  }
  await sleep(10);
  socket.close();
  return afterwards;
}

function connect({ url }: Stage, cookie: string, onEntry: (position: number) => void) {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 5,
    extraHeaders: { cookie, origin: server.origin },
  });
  socket.on('feed:entry', ({ entry }) => onEntry(entry.position));
  return { socket, connected: new Promise<void>((resolve) => socket.once('connect', resolve)) };
}

const entry = (position: number) =>
  ({ position, at: new Date().toISOString(), kind: 'space:started' }) as const;

async function begin(accountId: string) {
  const { session, cookie } = await sessions.begin(accountId);
  return { id: session.id, cookie: cookie.split(';')[0] ?? '' };
}

async function anAccount(): Promise<string> {
  const id = randomUUID();
  await asAuth(server.database, (tx) =>
    accounts.insert(tx, {
      id,
      email: `${id}@example.org`,
      signInLookup: randomBytes(32),
      signInHash: 'none',
      openedAt: new Date(),
    }),
  );
  return id;
}
