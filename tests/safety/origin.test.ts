import { endpoints, type Endpoint } from '@footbridge/contract';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person, type Person } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

const foreign = 'https://elsewhere.example';
const changing = Object.values(endpoints)
  .flatMap((feature): Endpoint[] => Object.values(feature))
  .filter(({ method }) => method !== 'GET');

let server: TestServer;
let someone: Person;
beforeAll(async () => {
  server = await startServer();
  someone = await person(server);
});
afterAll(() => server.close());

const send = (method: string, path: string, headers: Record<string, string>) =>
  fetch(`${server.origin}/api${path}`, {
    method,
    headers: { cookie: someone.cookie(), 'content-type': 'application/json', ...headers },
    body: '{}',
  });

describe('nothing is changed by a page that is not ours', () => {
  it.each(changing.map(({ method, path }) => [method, path]))('%s %s', async (method, path) => {
    const own = server.origin;
    for (const headers of [
      { origin: foreign },
      { origin: 'null' },
      { origin: own, 'sec-fetch-site': 'cross-site' },
      { origin: own, 'sec-fetch-site': 'same-site' },
      { origin: own, 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin' },
      {},
    ] as Record<string, string>[]) {
      const response = await send(method, path, headers);
      expect([response.status, await response.json()]).toEqual([403, { refused: 'request:foreign_origin' }]);
    }
    const ours = await send(method, path, { origin: own, 'sec-fetch-site': 'same-origin' });
    expect(ours.status).not.toBe(403);
  });
});

describe('a socket', () => {
  const knock = (headers: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const socket = io(server.origin, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: headers,
      });
      socket.once('connect', () => resolve('let in'));
      socket.once('connect_error', (error) => resolve(error.message));
    });

  it('is let in for our own pages and a live session only', async () => {
    const anew = await person(server);
    const cookie = anew.cookie();
    expect(await knock({ cookie, origin: server.origin })).toBe('let in');
    expect(await knock({ cookie, origin: foreign })).toBe('websocket error');
    expect(await knock({ cookie })).toBe('websocket error');
    expect(await knock({ origin: server.origin })).toBe('session:missing');
    expect(await knock({ cookie: `${cookie}x`, origin: server.origin })).toBe('session:missing');
  });

  it('has no other way in than a websocket', async () => {
    const response = await fetch(`${server.origin}/socket.io/?EIO=4&transport=polling`, {
      headers: { cookie: someone.cookie(), origin: server.origin },
    });
    expect(response.status).toBe(400);
  });
});
