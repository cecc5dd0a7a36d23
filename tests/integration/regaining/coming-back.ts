import { limits } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, openPair, spaceOf, until, untilSent, type Pair, type Side } from '../client/cast.ts';
import { waitUntil } from '../../support/wait-until.ts';

export const hour = 60 * 60_000;
export const newPassphrase = 'marble ferry cactus lobby summer';

export let server: TestServer;
export let now: number;
export const moveOn = (time: number): void => void (now += time);
/** All that are closed after the last test of a file. */
export const devices: Device[] = [];

/** A server before the first test of a file, by whose clock it is now before each. */
export function beginForAll(): void {
  beforeAll(async () => {
    server = await startServer();
    Object.assign(server.app.services, { now: () => new Date(now) });
  });
  beforeEach(() => (now = Date.now()));
  afterAll(async () => {
    for (const device of devices.splice(0)) device.close();
    // What a page was still asking for when it was closed would keep the server waiting.
    server.app.server.closeAllConnections();
    await server.close();
  });
}

export async function aDevice() {
  const device = new Device(server.origin);
  devices.push(device);
  return { device, page: await device.open() };
}

type Page = Awaited<ReturnType<typeof aDevice>>['page'];

export const loaded = async (space: ReturnType<typeof spaceOf>) => {
  await until(space.conversation, ({ loading }) => !loading);
  return space;
};

/** What each wrote to the other, and what Ruth wrote for herself. */
export async function lived(): Promise<Pair> {
  const pair = await openPair(server.origin);
  devices.push(pair.ruth.device, pair.sam.device);
  await must(pair.ruths.write('From Ruth, before.'));
  await untilSent(pair.sams, 'From Ruth, before.');
  await must(pair.sams.write('From Sam, before.'));
  await untilSent(pair.ruths, 'From Sam, before.');
  await must(keepPage(pair.ruth.page, 'Only for Ruth.'));
  pair.ruth.page.pages.send();
  await until(pair.ruth.page.pages.state, ({ items }) => items.every(({ state }) => state === 'kept'));
  return pair;
}

export const keepPage = (page: Page, text: string) =>
  page.pages.keep({ id: randomUUID(), content: { kind: 'journal', text, feelings: [] } });

export const everything = ['From Ruth, before.', 'From Sam, before.'];

export async function pagesOf(page: Page) {
  await must(page.pages.load());
  const { items, hasClosed } = page.pages.state.get();
  return { texts: items.map(({ content }) => (content.kind === 'journal' ? content.text : '')), hasClosed };
}

/** The secret of the link in the newest mail to an address. */
export async function mailed(email: string, after = 0): Promise<string> {
  const links = () =>
    server.mails
      .slice(after)
      .filter(({ to }) => to === email)
      .flatMap(({ text }) => text.match(/reset\/link#([\w-]{43})/)?.[1] ?? []);
  await waitUntil(() => links().length > 0);
  return links().at(-1)!;
}

export async function askAndWait({ email }: Side): Promise<string> {
  const { page } = await aDevice();
  await must(page.regaining.ask({ email }));
  const fragment = await mailed(email);
  moveOn(limits.resetWait);
  return fragment;
}

/** With the mailed link, on a device that has seen nothing. */
export async function comeBack(fragment: string) {
  const { device, page } = await aDevice();
  const { recoveryCode } = await must(page.regaining.finish({ fragment, newPassphrase }));
  return { device, page, recoveryCode };
}

export const untilBack = (page: Page, space: string) =>
  until(spaceOf(page, space).state, ({ own }) => own.newKeysSince !== null);
