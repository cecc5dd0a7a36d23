import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Authenticator } from '../../support/authenticator.ts';
import { oneTimeCode } from '../../support/one-time-code.ts';
import { randomEmail } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  Device,
  must,
  openPair,
  passphrase,
  signUp,
  spaceOf,
  texts,
  until,
  untilSent,
  type Pair,
} from '../client/cast.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

/** From now on the browser is on a device with these passkeys. */
function pickUp(authenticator: Authenticator): void {
  vi.stubGlobal('PublicKeyCredential', Function);
  vi.stubGlobal('navigator', { credentials: authenticator.at(server.origin) });
}

const stop = (...devices: Device[]) => devices.forEach((device) => device.close());

/** Two people, and something that was written before anything was lost. */
async function withHistory(): Promise<Pair> {
  const pair = await openPair(server.origin);
  await must(pair.sams.write('Before.'));
  await untilSent(pair.ruths, 'Before.');
  return pair;
}

async function opensEverything(page: Awaited<ReturnType<Device['open']>>, { space, sams }: Pair) {
  await until(page.status, (status) => status === 'signed-in');
  const here = spaceOf(page, space);
  await until(here.conversation, ({ loading }) => !loading);
  expect(texts(here)).toContain('Before.');
  const text = `After, ${Math.random()}.`;
  await must(here.write(text));
  await untilSent(sams, text);
}

describe('a passkey', () => {
  it('signs in and opens everything at once, and no address is asked for', async () => {
    const pair = await withHistory();
    pickUp(new Authenticator());
    expect(await pair.ruth.page.factors.addPasskey({ name: 'my phone', passphrase: 'not this one' })).toEqual(
      {
        refused: 'session:wrong',
      },
    );
    expect(await must(pair.ruth.page.factors.addPasskey({ name: ' my phone ', passphrase }))).toEqual({
      opens: true,
    });
    const { passkeys } = await must(pair.ruth.page.factors.show());
    expect(passkeys).toMatchObject([{ name: 'my phone', opens: true }]);
    // The page goes on as before, under a new token.
    await opensEverything(pair.ruth.page, pair);
    const phone = new Device(server.origin);
    const page = await phone.open();
    await must(page.factors.signInWithPasskey());
    expect(page.status.get()).toBe('signed-in');
    await opensEverything(page, pair);
    stop(pair.ruth.device, pair.sam.device, phone);
  });

  it('that gives nothing for the keys signs in, and the passphrase opens', async () => {
    const pair = await withHistory();
    pickUp(new Authenticator({ givesPrf: false }));
    expect(await must(pair.ruth.page.factors.addPasskey({ name: 'a stick', passphrase }))).toEqual({
      opens: false,
    });
    const phone = new Device(server.origin);
    const page = await phone.open();
    await must(page.factors.signInWithPasskey());
    expect(page.status.get()).toBe('locked');
    await must(page.unlock({ passphrase }));
    await opensEverything(page, pair);
    stop(pair.ruth.device, pair.sam.device, phone);
  });

  it('lost: the passphrase still opens everything, and once removed the passkey opens nothing', async () => {
    const pair = await withHistory();
    const lost = new Authenticator();
    pickUp(lost);
    await must(pair.ruth.page.factors.addPasskey({ name: 'lost phone', passphrase }));
    const phone = new Device(server.origin);
    const there = await phone.open();
    await must(there.factors.signInWithPasskey());

    const laptop = new Device(server.origin);
    const page = await laptop.open();
    await must(page.signIn({ email: pair.ruth.email, passphrase }));
    const [passkey] = (await must(page.factors.show())).passkeys;
    await must(page.factors.renamePasskey({ id: passkey!.id, name: 'the lost one' }));
    expect((await must(page.factors.show())).passkeys[0]?.name).toBe('the lost one');
    await must(page.factors.removePasskey({ id: passkey!.id, passphrase }));
    await until(there.status, (status) => status === 'signed-out');
    expect(await there.factors.signInWithPasskey()).toEqual({ refused: 'passkey:not_used' });
    expect(there.status.get()).toBe('signed-out');
    await opensEverything(page, pair);
    stop(pair.ruth.device, pair.sam.device, phone, laptop);
  });

  it('that a person does not use after all changes nothing', async () => {
    const { device, page } = await signUp(server.origin);
    pickUp(new Authenticator());
    expect(await page.factors.signInWithPasskey()).toEqual({ refused: 'passkey:not_used' });
    expect(page.status.get()).toBe('signed-in');
    vi.unstubAllGlobals();
    expect(await page.factors.addPasskey({ name: 'x', passphrase })).toEqual({ refused: 'passkey:not_used' });
    expect((await must(page.factors.show())).passkeys).toEqual([]);
    stop(device);
  });
});

describe('a phone with the app on it', () => {
  it('lost: the code on paper opens everything, and no code is asked for afterwards', async () => {
    const pair = await withHistory();
    const { secret, link } = await must(pair.ruth.page.factors.beginCodes({ passphrase }));
    expect(link).toContain(secret);
    const shown = oneTimeCode(secret);
    await must(pair.ruth.page.factors.turnCodesOn({ code: `${shown.slice(0, 3)} ${shown.slice(3)}` }));
    await opensEverything(pair.ruth.page, pair);

    const laptop = new Device(server.origin);
    const page = await laptop.open();
    const { email, recoveryCode } = pair.ruth;
    expect(await page.signIn({ email, passphrase })).toEqual({ refused: 'codes:needed' });
    const next = 'cobalt teapot willow anchor drift';
    await must(page.recover({ code: recoveryCode, newPassphrase: next }));
    await opensEverything(page, pair);
    expect((await must(page.factors.show())).codesOnSince).toBeNull();
    const again = await new Device(server.origin).open();
    await must(again.signIn({ email, passphrase: next }));
    again.stop();
    stop(pair.ruth.device, pair.sam.device, laptop);
  });
});

describe('a changed address', () => {
  it('opens everything with the same passphrase, code and passkey; the former one signs in no more', async () => {
    const pair = await withHistory();
    const phone = new Authenticator();
    pickUp(phone);
    await must(pair.ruth.page.factors.addPasskey({ name: 'my phone', passphrase }));
    await pair.ruth.page.trustThisDevice();
    const email = randomEmail();
    const { factors } = pair.ruth.page;
    expect(await factors.changeEmail({ email, passphrase: 'not this one' })).toEqual({
      refused: 'session:wrong',
    });
    await must(factors.changeEmail({ email, passphrase }));
    expect(await must(factors.showEmail())).toEqual({ email, confirmed: false });
    await opensEverything(pair.ruth.page, pair);
    // A device that was trusted still is.
    pair.ruth.page.stop();
    expect((await pair.ruth.device.open()).status.get()).toBe('signed-in');

    const devices = [0, 1, 2].map(() => new Device(server.origin));
    const [one, two, three] = await Promise.all(devices.map((device) => device.open()));
    expect(await one!.signIn({ email: pair.ruth.email, passphrase })).toEqual({ refused: 'session:wrong' });
    await must(one!.signIn({ email, passphrase }));
    await opensEverything(one!, pair);
    await must(two!.factors.signInWithPasskey());
    await opensEverything(two!, pair);
    await must(
      three!.recover({ code: pair.ruth.recoveryCode, newPassphrase: 'cobalt teapot willow anchor drift' }),
    );
    await opensEverything(three!, pair);
    stop(pair.ruth.device, pair.sam.device, ...devices);
  });
});

describe('signing out without a connection', () => {
  it('wipes the device at once, and ends the session with the next connection', async () => {
    let isCut = false;
    const fetchOrNot: typeof fetch = (...request) =>
      isCut ? Promise.reject(new TypeError('no connection')) : fetch(...request);
    const { email, device: elsewhere, page: there } = await signUp(server.origin);
    const device = new Device(server.origin, { fetch: fetchOrNot });
    const page = await device.open();
    await must(page.signIn({ email, passphrase }));
    await page.trustThisDevice();
    expect(await must(there.listSessions())).toHaveLength(2);

    isCut = true;
    await page.signOut();
    expect(page.status.get()).toBe('signed-out');
    for (const table of ['device', 'drafts', 'seen', 'outbox', 'pages', 'closed'] as const)
      expect(await device.storage.all(table), table).toEqual([]);
    // A page that is opened later, still without a connection, lets nobody in. Elsewhere the session can be seen.
    const later = await device.open();
    expect(later.status.get()).toBe('signed-out');
    expect(await must(there.listSessions())).toHaveLength(2);

    isCut = false;
    await waitUntil(async () => (await must(there.listSessions())).length === 1);
    await waitUntil(async () => (await device.storage.all('ending')).length === 0);
    // Whoever signs in then stays.
    await must(later.signIn({ email, passphrase }));
    later.stop();
    expect((await device.open()).status.get()).toBe('locked');
    stop(device, elsewhere);
  });
});
