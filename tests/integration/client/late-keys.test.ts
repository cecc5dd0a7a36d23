import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, openPair, passphrase, spaceOf, texts, until, untilSent } from './cast.ts';

let server: TestServer;
const devices: Device[] = [];
beforeAll(async () => void (server = await startServer()));
afterEach(() => devices.splice(0).forEach((device) => device.close()));
afterAll(() => server.close());

describe('a message that is there before the feed has told of its key', () => {
  it('can be read once the key has come', async () => {
    const { ruth, sam, space, ruths } = await openPair(server.origin);
    const asks = Promise.withResolvers<null>();
    const goesOn = Promise.withResolvers<null>();
    const device = new Device(server.origin, {
      fetch: async (input, init) => {
        if (String(input).includes('/messages')) {
          asks.resolve(null);
          await goesOn.promise;
        }
        return fetch(input, init);
      },
    });
    devices.push(ruth.device, sam.device, device);
    const page = await device.open();
    await must(page.signIn({ email: sam.email, passphrase }));
    await until(page.spaces, (spaces) => spaces.length === 1);
    const sams = spaceOf(page, space);

    const isThere = until(sams.conversation, ({ items }) => items.length === 1);
    await asks.promise;
    // The first that is written after both said yes brings a new key with it.
    await must(ruths.write('Are you there?'));
    await untilSent(ruths, 'Are you there?');
    goesOn.resolve(null);
    await isThere;
    await untilSent(sams, 'Are you there?');
    expect(texts(sams)).toEqual(['Are you there?']);
  });
});
