import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { findCanaries, writeEverything } from './on-the-wire.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it('nothing that anyone wrote goes over the wire readably, nor does a passphrase', async () => {
  const heard = await writeEverything(server);
  expect(findCanaries(heard)).toEqual([]);
  // The tap did hear: both kinds of traffic are there.
  expect(heard).toContain('POST /api/spaces');
  expect(heard).toContain('message:send');
  expect(heard).toContain('feed:entry');
});
