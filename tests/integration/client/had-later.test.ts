import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { aClause, aDraft, offer } from '../agreements/two.ts';
import { Device, must, openPair, passphrase, spaceOf, until } from './cast.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
const devices: Device[] = [];
beforeAll(async () => void (server = await startServer()));
afterEach(() => devices.splice(0).forEach((device) => device.close()));
afterAll(() => server.close());

/** The two, and Ruth once more on a device to which some answers do not come. */
async function cutOff(from: RegExp) {
  const pair = await openPair(server.origin);
  let isCut = false;
  let lost = 0;
  const device = new Device(server.origin, {
    fetch: async (input, init) => {
      if (!isCut || !from.test(String(input))) return fetch(input, init);
      lost += 1;
      throw new TypeError('no connection');
    },
  });
  devices.push(pair.ruth.device, pair.sam.device, device);
  const page = await device.open();
  await must(page.signIn({ email: pair.ruth.email, passphrase }));
  await until(page.spaces, (spaces) => spaces.length === 1);
  const cut = (now: boolean) => {
    isCut = now;
    lost = 0;
  };
  return { ...pair, there: spaceOf(page, pair.space), cut, lost: () => lost };
}

describe('what the feed tells of and cannot be had at once', () => {
  it('is asked for until it has come: a boundary that was offered', async () => {
    const { sams, there, cut, lost } = await cutOff(/\/agreements$/);
    const hers = await there.agreements();
    await must(hers.load());
    cut(true);
    const id = await offer(await sams.agreements(), aDraft([aClause('both', 'We write once a week')]));
    await waitUntil(() => lost() > 1);
    cut(false);
    await until(hers.state, ({ open }) => open.some((version) => version.id === id));
  });

  it.each(['agreements', 'dialogues'] as const)(
    'comes with whatever is told next, where it could not be had at first: %s',
    async (part) => {
      const { sams, there, cut } = await cutOff(new RegExp(`/${part}$`));
      if (part === 'agreements') await offer(await sams.agreements(), aDraft([aClause('both', 'Sundays')]));
      else
        await must(
          (await sams.dialogues()).propose({
            id: randomUUID(),
            protocol: 'floor',
            pace: 'own_time',
            topic: 'Sundays',
          }),
        );
      cut(true);
      const one = await there[part]();
      expect(await one.load()).toEqual({ refused: 'server:busy' });
      cut(false);
      await must(sams.write('Something else.'));
      await until<{ isLoaded: boolean }>(one.state, ({ isLoaded }) => isLoaded);
    },
  );
});
