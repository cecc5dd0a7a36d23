import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { sealNothing } from '../../support/seal-nothing.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { canaries, findCanaries, writeEverything } from './on-the-wire.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => server.close());

it('nothing that anyone wrote goes over the wire readably, nor does a passphrase', async () => {
  const heard = await writeEverything(server);
  expect(findCanaries(heard)).toEqual([]);
  // The tap did hear: both kinds of traffic are there.
  expect(heard).toContain('POST /api/spaces');
  expect(heard).toContain('message:send');
  expect(heard).toContain('feed:entry');
});

it('with sealing off, the same search finds everything that was sent', async () => {
  sealNothing();
  const found = findCanaries(await writeEverything(server));
  const sent = Object.keys(canaries).filter((what) => what !== 'passphrase');
  expect(found.sort()).toEqual(sent.sort());
});
