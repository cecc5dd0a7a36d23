import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, openPair, passphrase, spaceOf, texts, until, untilSent } from './cast.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A way to the server that can be cut. */
async function aWay(target: string) {
  const sockets = new Set<Socket>();
  let isCut = false;
  const way = createServer((client) => {
    if (isCut) return client.destroy();
    const { port, hostname } = new URL(target);
    const on = connect(Number(port), hostname);
    for (const [end, other] of [
      [client, on],
      [on, client],
    ] as const) {
      sockets.add(end);
      end.pipe(other);
      end.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  }).listen(0);
  await once(way, 'listening');
  return {
    origin: `http://localhost:${(way.address() as { port: number }).port}`,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => (isCut = false),
    close: () => way.close(),
  };
}

/**
 * Sam, also on a device whose connection can be cut.
 * @param fetch to stand between.
 */
async function withCuttableWay(fetch?: typeof globalThis.fetch) {
  const pair = await openPair(server.origin);
  const way = await aWay(server.origin);
  const device = new Device(way.origin, { pagesAt: server.origin, fetch });
  const page = await device.open();
  await must(page.signIn({ email: pair.sam.email, passphrase }));
  const space = spaceOf(page, pair.space);
  await until(page.connection, (connection) => connection === 'connected');
  await until(space.conversation, ({ loading }) => !loading);
  const close = () => {
    for (const one of [pair.ruth.device, pair.sam.device, device]) one.close();
    way.close();
  };
  return { ...pair, way, device, page, space: pair.space, here: space, close };
}

describe('what is written without a connection', () => {
  it('waits, is sent in order when there is one again, and what was missed arrives', async () => {
    const { ruths, here, page, way, close } = await withCuttableWay();
    way.cut();
    await until(page.connection, (connection) => connection === 'offline');
    const lines = ['One.', 'Two.', 'Three.', 'Four.'];
    for (const line of lines) await must(here.write(line));
    expect(here.conversation.get().items.map(({ state }) => state)).toEqual(lines.map(() => 'waiting'));
    await must(ruths.write('While you were away.'));
    way.mend();
    await untilSent(ruths, 'Four.');
    expect(texts(ruths)).toEqual(['While you were away.', ...lines]);
    await untilSent(here, 'Four.');
    await until(here.conversation, ({ items }) => items.length === 5);
    expect(texts(here)).toEqual(texts(ruths));
    close();
  });

  it('and what was missed arrives also if the first question for it comes to nothing', async () => {
    let isLost = false;
    const { ruths, here, page, way, close } = await withCuttableWay(async (input, init) => {
      if (isLost && String(input).includes('/feed')) {
        isLost = false;
        throw new TypeError('the train is in a tunnel');
      }
      return fetch(input, init);
    });
    way.cut();
    await until(page.connection, (connection) => connection === 'offline');
    await must(ruths.write('While you were away.'));
    await untilSent(ruths, 'While you were away.');
    isLost = true;
    way.mend();
    await untilSent(here, 'While you were away.');
    expect(isLost).toBe(false);
    close();
  });

  it('survives closing the page, sealed on the device', async () => {
    const { ruths, here, space, page, device, way, close } = await withCuttableWay();
    await page.trustThisDevice();
    way.cut();
    await until(page.connection, (connection) => connection === 'offline');
    await must(here.write('Written on the train.'));
    page.stop();
    expect(JSON.stringify(await device.storage.all('outbox'))).not.toContain('train');
    expect(await device.storage.all('outbox')).toHaveLength(1);
    way.mend();
    const again = await device.open();
    await untilSent(ruths, 'Written on the train.');
    await untilSent(spaceOf(again, space), 'Written on the train.');
    await waitUntil(async () => (await device.storage.all('outbox')).length === 0);
    close();
  });

  it('can be taken out again before it is sent', async () => {
    const { ruths, here, page, way, close } = await withCuttableWay();
    way.cut();
    await until(page.connection, (connection) => connection === 'offline');
    const { id } = await must(here.write('In anger.'));
    await here.discard(id);
    await must(here.write('After a walk.'));
    way.mend();
    await untilSent(ruths, 'After a walk.');
    expect(texts(ruths)).toEqual(['After a walk.']);
    close();
  });
});

describe('what is sent', () => {
  it('is sent under a key no link ever carried, and both make sure of it at once', async () => {
    const { ruth, sam, ruths, sams } = await openPair(server.origin);
    await Promise.all([must(ruths.write('Both')), must(sams.write('at once'))]);
    for (const one of [ruths, sams]) {
      await until(
        one.conversation,
        ({ items }) => items.filter(({ state }) => state === 'sent').length === 2,
      );
      expect(texts(one).toSorted()).toEqual(['Both', 'at once']);
      expect(one.state.get().trouble).toBeNull();
    }
    ruth.device.close();
    sam.device.close();
  });

  it('may be held back, and taken back while it is', async () => {
    const { ruth, sam, ruths, sams } = await openPair(server.origin);
    const inAnHour = new Date(Date.now() + 3_600_000);
    const { id } = await must(ruths.write('Perhaps.', { holdUntil: inAnHour }));
    const { items } = await until(ruths.conversation, ({ items }) => items[0]?.state === 'held');
    expect(items).toMatchObject([{ id, text: 'Perhaps.', heldUntil: inAnHour, sentAt: null }]);
    await must(ruths.takeBack(id));
    expect(ruths.conversation.get().items).toEqual([]);
    await must(ruths.write('Surely.'));
    await untilSent(sams, 'Surely.');
    expect(texts(sams)).toEqual(['Surely.']);
    expect(await ruths.takeBack(ruths.conversation.get().items[0]?.id ?? '')).toEqual({
      refused: 'message:gone',
    });
    ruth.device.close();
    sam.device.close();
  });

  it('stays with its text when it is refused, and goes when it is tried again', async () => {
    const { ruth, sam, ruths } = await openPair(server.origin);
    const inAYear = new Date(Date.now() + 365 * 86_400_000);
    const { id } = await must(ruths.write('Much later.', { holdUntil: inAYear }));
    const isRefused = ({ state }: { state: string }) => state === 'refused';
    const { items } = await until(ruths.conversation, ({ items }) => items.some(isRefused));
    expect(items).toMatchObject([{ id, text: 'Much later.', refused: 'message:hold_out_of_range' }]);
    await must(ruths.write('Now.'));
    await untilSent(ruths, 'Now.');
    await ruths.discard(id);
    expect(texts(ruths)).toEqual(['Now.']);
    ruth.device.close();
    sam.device.close();
  });

  it('is refused here when it is empty, too long, or the space is not open', async () => {
    const { ruth, sam, ruths } = await openPair(server.origin);
    const refused = { refused: 'request:invalid', field: 'text' };
    expect(await ruths.write('  \n ')).toEqual(refused);
    expect(await ruths.write('a'.repeat(8_001))).toEqual(refused);
    await must(ruths.write('한'.repeat(8_000)));
    await untilSent(ruths, '한'.repeat(8_000));
    ruth.device.close();
    sam.device.close();
  });
});
