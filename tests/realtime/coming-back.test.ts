import { createRealtime } from '../../apps/server/src/realtime/realtime.ts';
import { createServer } from 'node:http';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';

const origin = 'http://localhost:3000';
const session = { id: 'session', accountId: 'account', startedAt: new Date() };

async function listen(port: number, validate: () => Promise<typeof session | null>) {
  const http = createServer();
  const realtime = createRealtime(http, {
    origin,
    sessions: { idOf: () => session.id, validate },
    waitOf: () => 0,
    onFailure: () => {},
  });
  await new Promise<void>((listening) => http.listen(port, '127.0.0.1', listening));
  const close = async () => {
    await realtime.close();
    await new Promise((closed) => http.close(closed));
  };
  return { realtime, close };
}

function dial(port: number) {
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 10,
    reconnectionDelayMax: 50,
    extraHeaders: { origin },
  });
  return { socket, connected: () => new Promise<void>((resolve) => socket.once('connect', resolve)) };
}

it('a socket comes back by itself when the service does', async () => {
  const port = await freePort();
  const before = await listen(port, async () => session);
  const { socket, connected } = dial(port);
  await connected();
  const again = connected();
  await before.close();
  const after = await listen(port, async () => session);
  await again;
  socket.close();
  await after.close();
});

it('a database that is away for a moment signs nobody out', async () => {
  const port = await freePort();
  let asked = 0;
  const server = await listen(port, async () => {
    asked += 1;
    if (asked < 3) throw new Error('the database is away');
    return session;
  });
  const { socket, connected } = dial(port);
  await connected();
  expect(asked).toBe(3);
  socket.close();
  await server.close();
});

it('a session that has ended does not come back by itself', async () => {
  const port = await freePort();
  const server = await listen(port, async () => null);
  const { socket } = dial(port);
  const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve));
  expect([error.message, socket.active]).toEqual(['session:missing', false]);
  socket.close();
  await server.close();
});
