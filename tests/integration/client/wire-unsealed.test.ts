import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { canaries, findCanaries, writeEverything } from './on-the-wire.ts';

// The control: the very same journey with sealing off. An envelope then holds its text as it is.
vi.mock('../../../packages/client/src/sealing/envelope.ts', async () => {
  const { commit, fromBase64url, toBase64url } = await import('@footbridge/record');
  const { paddedSizes } = await import('@footbridge/domain');
  const commitment = (text: string) => commit(new Uint8Array(), text);
  return {
    sealText: async (_key: unknown, _binding: unknown, text: string) => {
      const bytes = new TextEncoder().encode(text);
      const size = paddedSizes.find((one) => bytes.length < one) ?? 0;
      const envelope = new Uint8Array(1 + 12 + size + 16);
      envelope[0] = 1;
      envelope.set(bytes, 13);
      return { envelope: toBase64url(envelope), commitment: await commitment(text) };
    },
    openText: async (_key: unknown, _binding: unknown, envelope: string) => {
      const bytes = fromBase64url(envelope).slice(13);
      const text = new TextDecoder().decode(bytes.slice(0, bytes.indexOf(0)));
      return { text, commitment: await commitment(text) };
    },
  };
});

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it('with sealing off, the same search finds everything that was sent', async () => {
  const found = findCanaries(await writeEverything(server));
  const sent = Object.keys(canaries).filter((what) => what !== 'passphrase');
  expect(found.sort()).toEqual(sent.sort());
});
