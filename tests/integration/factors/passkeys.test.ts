import type { Account } from '@footbridge/contract';
import { limits } from '@footbridge/domain';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authenticator } from '../../support/authenticator.ts';
import { browserLike, type BrowserLike } from '../../support/browser-like.ts';
import { anEnvelope, half, person, signedInElsewhere, type Person } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Challenge {
  readonly challenge: string;
  readonly rpId: string;
}

const toAdd = async (someone: Person): Promise<Challenge> =>
  (await someone.send('POST', '/account/passkeys/challenge', { proof: someone.signInHalf })).body;
const toSignIn = async (browser: BrowserLike): Promise<Challenge> =>
  (await browser.send('GET', '/sessions/passkey/challenge')).body;

type Made = ReturnType<Authenticator['make']>;
const add = (someone: Person, made: Made, proof = someone.signInHalf) =>
  someone.send('POST', '/account/passkeys', { proof, made, name: anEnvelope(), byPasskey: anEnvelope() });

/** Someone with a passkey on a device. */
async function withPasskey(at = server) {
  const someone = await person(at);
  const device = new Authenticator();
  const made = device.make(await toAdd(someone), { origin: at.origin });
  const { status } = await add(someone, made);
  if (status !== 200) throw new Error(`adding a passkey was answered with ${status}`);
  return { someone, device, id: made.id };
}

const signIn = (answered: object, browser = browserLike(server)) =>
  browser.send('POST', '/sessions/passkey', { answered });

const no = [401, { refused: 'passkey:not_used' }];

describe('a passkey', () => {
  it('signs in without an address, gives its own seal, and a new session each time', async () => {
    const { someone, device } = await withPasskey();
    const account: Account = (await someone.send('GET', '/sessions/current')).body;
    const browser = browserLike(server);
    const planted = (await signedInElsewhere(server, someone)).cookie();
    const answered = device.answer(await toSignIn(browser), { origin: server.origin });
    const answer = await browser.send('POST', '/sessions/passkey', { answered }, { cookie: planted });
    expect(answer.body).toMatchObject({ id: account.id, byPasskey: expect.stringMatching(/^A/) });
    expect(browser.cookie()).not.toBe(planted);
    expect((await browser.send('GET', '/sessions/current')).body.id).toBe(account.id);
    expect(
      (await browserLike(server).send('GET', '/sessions/current', undefined, { cookie: planted })).status,
    ).toBe(401);
  });

  it('is added only by who knows the passphrase, and gives the session a new token', async () => {
    const someone = await person(server);
    const made = new Authenticator().make(await toAdd(someone), { origin: server.origin });
    const guess = await add(someone, made, half('guess'));
    expect([guess.status, guess.body]).toEqual([401, { refused: 'session:wrong' }]);
    const asked = await someone.send('POST', '/account/passkeys/challenge', { proof: half('guess') });
    expect(asked.body).toEqual({ refused: 'session:wrong' });
    const before = someone.cookie();
    expect((await add(someone, made)).status).toBe(200);
    expect(someone.cookie()).not.toBe(before);
    const old = await browserLike(server).send('GET', '/sessions/current', undefined, { cookie: before });
    expect(old.status).toBe(401);
  });

  it.each<[string, (asked: Challenge, device: Authenticator) => Made | Promise<Made>]>([
    ['made at another address', (asked, device) => device.make(asked, { origin: 'https://other.example' })],
    ['made for another domain', (asked, device) => device.make({ ...asked, rpId: 'other' }, server)],
    [
      'whose owner the device did not check',
      (asked, device) => device.make(asked, { ...server, verified: false }),
    ],
    [
      'made for a challenge of one’s own making',
      ({ rpId }, device) => device.make({ rpId, challenge: randomBytes(38).toString('base64url') }, server),
    ],
    [
      'made for a challenge to sign in',
      async (_, device) => device.make(await toSignIn(browserLike(server)), server),
    ],
    [
      'made for somebody else’s challenge',
      async (_, device) => device.make(await toAdd(await person(server)), server),
    ],
  ])('%s is not added', async (_, make) => {
    const someone = await person(server);
    const device = new Authenticator();
    const asked = await toAdd(someone);
    const refused = await add(someone, await make(asked, device));
    expect([refused.status, refused.body]).toEqual(no);
    // The same, with nothing wrong.
    expect((await add(someone, device.make(asked, server))).status).toBe(200);
  });

  it.each<[string, (asked: Challenge, device: Authenticator) => object | Promise<object>]>([
    ['at another address', (asked, device) => device.answer(asked, { origin: 'https://other.example' })],
    ['for another domain', (asked, device) => device.answer({ ...asked, rpId: 'other' }, server)],
    ['without a check of its owner', (asked, device) => device.answer(asked, { ...server, verified: false })],
    ['that counts back, as a copy does', (asked, device) => device.answer(asked, { ...server, counter: 1 })],
    [
      'to a challenge of one’s own making',
      ({ rpId }, device) => device.answer({ rpId, challenge: randomBytes(38).toString('base64url') }, server),
    ],
    [
      'to a challenge for adding one',
      async (_, device) => device.answer(await toAdd(await person(server)), server),
    ],
    [
      'with another’s signature',
      async (asked, device) => {
        const other = new Authenticator();
        other.make(asked, server);
        return { ...device.answer(asked, server), signature: other.answer(asked, server).signature };
      },
    ],
    [
      'of one that nobody has',
      async (asked) => {
        const other = new Authenticator();
        other.make(asked, server);
        return other.answer(asked, server);
      },
    ],
    [
      'that is no answer',
      (_, device) => ({
        ...device.answer({ challenge: '', rpId: '' }, server),
        clientDataJSON: 'bm90IEpTT04',
      }),
    ],
  ])('an answer %s signs nobody in', async (_, give) => {
    const { device } = await withPasskey();
    const asked = await toSignIn(browserLike(server));
    const refused = await signIn(await give(asked, device));
    expect([refused.status, refused.body]).toEqual(no);
    expect(refused.headers.getSetCookie()).toEqual([]);
    // The same challenge, rightly answered.
    expect((await signIn(device.answer(asked, server))).status).toBe(200);
  });

  it('answers once: who overheard it comes too late, even if both come at once', async () => {
    const { device } = await withPasskey();
    const answered = device.answer(await toSignIn(browserLike(server)), server);
    const both = await Promise.all([signIn(answered), signIn(answered)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await signIn(answered)).body).toEqual(no[1]);
  });

  it('that always counts 0, as most do, still answers each challenge only once', async () => {
    const someone = await person(server);
    const device = new Authenticator();
    await add(someone, device.make(await toAdd(someone), { ...server, counter: 0 }));
    const answered = device.answer(await toSignIn(browserLike(server)), { ...server, counter: 0 });
    expect((await signIn(answered)).status).toBe(200);
    expect((await signIn(answered)).status).toBe(401);
    const next = device.answer(await toSignIn(browserLike(server)), { ...server, counter: 0 });
    expect((await signIn(next)).status).toBe(200);
  });

  it('has a few minutes to answer', async () => {
    const { device } = await withPasskey();
    const asked = await toSignIn(browserLike(server));
    const services = server.app.services as { now: () => Date };
    const { now } = services;
    const later = (wait: number) => (services.now = () => new Date(now().getTime() + wait));
    later(limits.challengeLife + 1_000);
    const late = await signIn(device.answer(asked, server));
    later(limits.challengeLife - 20_000);
    const inTime = await signIn(device.answer(asked, server));
    services.now = now;
    expect([late.status, inTime.status]).toEqual([401, 200]);
  });

  it('is one of ten at most', async () => {
    const someone = await person(server);
    const device = new Authenticator();
    const statuses = [];
    for (let count = 0; count <= limits.passkeys; count += 1)
      statuses.push((await add(someone, device.make(await toAdd(someone), server))).body.refused ?? 'ok');
    expect(statuses).toEqual([...Array(limits.passkeys).fill('ok'), 'passkey:too_many']);
  });
});

describe('removing a passkey', () => {
  it('takes the passphrase, ends every other session, and leaves it good for nothing', async () => {
    const { someone, device, id } = await withPasskey();
    const thief = browserLike(server);
    expect((await signIn(device.answer(await toSignIn(thief), server), thief)).status).toBe(200);
    const path = `/account/passkeys/${id}/removal`;
    expect((await someone.send('POST', path, { proof: half('guess') })).body.refused).toBe('session:wrong');
    expect((await someone.send('POST', path, { proof: someone.signInHalf })).status).toBe(200);
    expect((await thief.send('GET', '/sessions/current')).status).toBe(401);
    expect((await someone.send('GET', '/sessions/current')).status).toBe(200);
    const again = await signIn(device.answer(await toSignIn(thief), server));
    expect([again.status, again.body]).toEqual(no);
    // The passphrase stays: there is no last way in to be removed.
    await signedInElsewhere(server, someone);
  });

  it('is nobody else’s to do, nor is naming it', async () => {
    const { id } = await withPasskey();
    const stranger = await person(server);
    const proof = stranger.signInHalf;
    for (const answer of [
      await stranger.send('POST', `/account/passkeys/${id}/removal`, { proof }),
      await stranger.send('PUT', `/account/passkeys/${id}/name`, { name: anEnvelope() }),
    ])
      expect([answer.status, answer.body]).toEqual([404, { refused: 'passkey:unknown' }]);
  });
});

describe('someone who floods another’s address from the same house', () => {
  it('keeps the passphrase waiting for a minute, and never the passkey', async () => {
    const strict = await startServer({ RATE_LIMIT_FACTOR: '0.1' });
    const { someone, device } = await withPasskey(strict);
    const tries = [];
    for (let count = 0; count < 4; count += 1) {
      const body = { email: someone.email, signInHalf: half(`guess ${count}`) };
      tries.push((await browserLike(strict).send('POST', '/sessions', body)).status);
    }
    expect(tries).toEqual([401, 429, 429, 429]);
    const asked = (await browserLike(strict).send('GET', '/sessions/passkey/challenge')).body;
    const answered = device.answer(asked, strict);
    expect((await browserLike(strict).send('POST', '/sessions/passkey', { answered })).status).toBe(200);
    await strict.close();
  });
});
