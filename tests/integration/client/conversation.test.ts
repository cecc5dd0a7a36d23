import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { must, openPair, passphrase, spaceOf, texts, until, untilSent, Device } from './cast.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('a conversation', () => {
  it('comes in pages, oldest first, and is searched to its beginning', async () => {
    const { ruth, sam, ruths, sams, space } = await openPair(server.origin);
    const lines = Array.from(
      { length: 120 },
      (_, number) => `Line ${number}${number === 3 ? ' Ünïque' : ''}`,
    );
    for (const line of lines) await must(ruths.write(line));
    await until(ruths.conversation, ({ items }) => items.every(({ state }) => state === 'sent'));

    const phone = new Device(server.origin);
    const page = await phone.open();
    await must(page.signIn({ email: sam.email, passphrase }));
    const here = spaceOf(page, space);
    const first = await until(here.conversation, ({ loading }) => !loading);
    expect(first.items.map(({ text }) => text)).toEqual(lines.slice(-50));
    expect(first.hasEarlier).toBe(true);
    await must(here.loadEarlier());
    expect(texts(here)).toEqual(lines.slice(-100));
    await must(here.loadEarlier());
    expect(texts(here)).toEqual(lines);
    expect(here.conversation.get().hasEarlier).toBe(false);
    expect(here.state.get().trouble).toBeNull();

    const found = await must(here.search('unique line'));
    expect(found).toMatchObject([{ text: 'Line 3 Ünïque', mine: false }]);
    expect(await here.search('nowhere')).toEqual([]);
    expect(await here.search('  ')).toEqual([]);
    expect((await must(sams.search('line'))).length).toBe(120);
    for (const device of [ruth.device, sam.device, phone]) device.close();
  });

  it('is the same in two tabs of one browser, and nothing is sent twice', async () => {
    const { ruth, sam, ruths, sams, space } = await openPair(server.origin);
    await ruth.page.trustThisDevice();
    const secondTab = await ruth.device.open();
    const there = spaceOf(secondTab, space);
    await until(there.conversation, ({ loading }) => !loading);
    await must(ruths.write('From the first tab.'));
    await must(there.write('From the second.'));
    await untilSent(sams, 'From the first tab.');
    await untilSent(sams, 'From the second.');
    for (const one of [ruths, there]) {
      await until(
        one.conversation,
        ({ items }) => items.length === 2 && items.every(({ state }) => state === 'sent'),
      );
      expect(texts(one)).toEqual(texts(sams));
    }
    ruth.device.close();
    sam.device.close();
  });

  it('shows what somebody hid to the other all the same, and to nobody in a search', async () => {
    const { ruth, sam, ruths, sams } = await openPair(server.origin);
    const { id } = await must(ruths.write('Put this away.'));
    await untilSent(sams, 'Put this away.');
    await must(sams.hide(id));
    expect(sams.conversation.get().items).toMatchObject([{ id, hidden: true }]);
    expect(ruths.conversation.get().items).toMatchObject([{ id, hidden: false }]);
    expect(await sams.search('away')).toEqual([]);
    await must(sams.show(id));
    expect(sams.conversation.get().items).toMatchObject([{ id, hidden: false, text: 'Put this away.' }]);
    ruth.device.close();
    sam.device.close();
  });
});
