import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { launch, type ServerProcess } from '../../support/server-process/launch.ts';
import { Device, must, openPair, passphrase, spaceOf, texts, until, untilSent } from './cast.ts';

/** A process of its own: its clock is right, whatever the devices here believe. */
let server: ServerProcess;
let database: FreshDatabase;
let origin: string;
beforeAll(async () => {
  database = await freshDatabase();
  const port = await freePort();
  const program = path.resolve(import.meta.dirname, '../../support/server-process/main.ts');
  server = await launch(program, { adminUrl: database.adminUrl, secret: database.secret, port });
  origin = `http://localhost:${port}`;
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await server.kill();
  await database.close();
});

const hour = 3_600_000;
const year = 365 * 24 * hour;

/** This device's clock, moved. It goes on from there. */
function moveClock(by: number): void {
  const base = performance.timeOrigin + performance.now() + by;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(base);
}
const realNow = () => performance.timeOrigin + performance.now();

describe('a device whose clock is wrong', () => {
  it.each([
    ['a year behind', -year],
    ['a year ahead', year],
  ])('%s: says so, and an hour is still an hour', async (_, by) => {
    moveClock(by);
    const { ruth, sam, ruths, sams } = await openPair(origin);
    expect(sam.page.clockIsRight.get()).toBe(false);

    await must(sams.write('In an hour.', { holdUntil: new Date(Date.now() + hour) }));
    await must(sams.write('Now.'));
    await untilSent(ruths, 'Now.');
    await until(sams.conversation, ({ items }) => items.some(({ state }) => state === 'held'));
    expect(texts(ruths)).toEqual(['Now.']);
    const held = sams.conversation.get().items.find(({ state }) => state === 'held');
    expect(Math.abs((held?.heldUntil?.getTime() ?? 0) - realNow() - hour)).toBeLessThan(60_000);

    await must(sams.pause({ kind: 'shown', until: new Date(Date.now() + hour) }));
    const { pause } = sams.state.get().own.standing;
    expect(Math.abs((pause?.until?.getTime() ?? 0) - realNow() - hour)).toBeLessThan(60_000);
    for (const { device } of [ruth, sam]) device.close();
  });

  it('that goes backwards between two texts: they arrive in the order in which they were written', async () => {
    const { ruth, sam, ruths, sams } = await openPair(origin);
    const written = ['One.', 'Two.', 'Three.', 'Four.'];
    for (const [n, text] of written.entries()) {
      moveClock(-n * year);
      await must(sams.write(text));
    }
    await untilSent(ruths, 'Four.');
    expect(texts(ruths)).toEqual(written);
    for (const { device } of [ruth, sam]) device.close();
  });
});

describe('a browser that keeps nothing', () => {
  it('says so, and everything works until its page closes', async () => {
    const { ruth, sam, ruths, sams } = await openPair(origin);
    expect(sam.page.keeps.get()).toBe(false);
    await sams.draft('message').save('I wanted to');
    expect(await sams.draft('message').load()).toBe('I wanted to');
    await must(sams.write('From a private window.'));
    await untilSent(ruths, 'From a private window.');
    for (const { device } of [ruth, sam]) device.close();
  });

  it('asks for the passphrase when the place where it kept things is gone, and then all is there', async () => {
    const { ruth, sam, ruths, sams, space } = await openPair(origin);
    await must(sams.write('Before.'));
    await untilSent(ruths, 'Before.');
    await sam.page.trustThisDevice();
    sam.page.stop();
    await sam.device.storage.clear();

    const page = await sam.device.open();
    expect(page.status.get()).toBe('locked');
    await must(page.unlock({ passphrase }));
    const again = spaceOf(page, space);
    await until(again.conversation, ({ loading }) => !loading);
    expect(texts(again)).toEqual(['Before.']);
    expect(again.state.get().trouble).toBeNull();
    for (const { device } of [ruth, sam]) device.close();
  });
});

describe('a passphrase', () => {
  it('with signs and accents opens from a keyboard that writes them another way, and from no other words', async () => {
    const device = new Device(origin);
    const page = await device.open();
    const email = `${crypto.randomUUID()}@example.org`;
    await must(page.signUp({ email, passphrase: 'Caf\u00e9 \u{1f33f} fa\u00e7ade \u212b', adult: true }));
    await page.signOut();
    const elsewhere = await new Device(origin).open();
    const wrong = 'Cafe \u{1f33f} facade A';
    expect(await elsewhere.signIn({ email, passphrase: wrong })).toEqual({ refused: 'session:wrong' });
    await must(elsewhere.signIn({ email, passphrase: 'Cafe\u0301 \u{1f33f} fac\u0327ade A\u030a' }));
    expect(elsewhere.status.get()).toBe('signed-in');
    elsewhere.stop();
    device.close();
  });
});
