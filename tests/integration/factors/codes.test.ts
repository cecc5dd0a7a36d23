import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserLike } from '../../support/browser-like.ts';
import { fromBase32, oneTimeCode } from '../../support/one-time-code.ts';
import {
  anEnvelope,
  half,
  person,
  randomEmail,
  signedInElsewhere,
  type Person,
} from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
/** What the server takes for now; a person's phone may think otherwise. */
let now = new Date();
const setClock = (at: TestServer) => {
  (at.app.services as { now: () => Date }).now = () => now;
};
beforeAll(async () => {
  server = await startServer();
  setClock(server);
});
afterAll(() => server.close());

const step = 30_000;
/** So many steps after the last. */
const goOn = (steps: number) => {
  now = new Date(now.getTime() + steps * step);
};
const shifted = (steps: number) => new Date(now.getTime() + steps * step);

const begin = async (someone: Person): Promise<string> =>
  (await someone.send('POST', '/account/codes', { proof: someone.signInHalf })).body.secret;

async function withCodes(at = server) {
  const someone = await person(at);
  const secret = await begin(someone);
  const { status } = await someone.send('PUT', '/account/codes', { code: oneTimeCode(secret, now) });
  if (status !== 200) throw new Error(`turning codes on was answered with ${status}`);
  goOn(3);
  return { someone, secret };
}

const signIn = async (
  { email, signInHalf }: Pick<Person, 'email' | 'signInHalf'>,
  code?: string,
  at = server,
) => {
  const { status, body } = await browserLike(at).send('POST', '/sessions', {
    email,
    signInHalf,
    ...(code && { code }),
  });
  return body.refused ?? status;
};

describe('the codes that these tests make', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [20000000000, '65353130'],
  ])('are those of RFC 6238, appendix B, at %i seconds', (seconds, code) => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(oneTimeCode(secret, new Date(seconds * 1000), 8)).toBe(code);
  });
});

describe('a one-time code', () => {
  it('is asked for after the passphrase, and only then', async () => {
    const { someone, secret } = await withCodes();
    expect(await signIn(someone)).toBe('codes:needed');
    expect(await signIn(someone, '000000')).toBe('codes:wrong');
    expect(await signIn(someone, oneTimeCode(secret, now))).toBe(200);
  });

  it('tells whoever does not know the passphrase nothing, not even that it is asked for', async () => {
    const { someone, secret } = await withCodes();
    const without = await person(server);
    const code = oneTimeCode(secret, now);
    const wrong = { signInHalf: half('wrong') };
    for (const given of [undefined, '000000', code])
      for (const email of [someone.email, without.email, randomEmail()])
        expect(await signIn({ ...wrong, email }, given)).toBe('session:wrong');
    // None of that used the code up.
    expect(await signIn(someone, code)).toBe(200);
  });

  it('is nothing to somebody who has not turned them on', async () => {
    const someone = await person(server);
    await begin(someone);
    expect(await signIn(someone)).toBe(200);
    expect(await signIn(someone, '123456')).toBe(200);
  });

  it('is good once, even when it comes twice at once', async () => {
    const { someone, secret } = await withCodes();
    const code = oneTimeCode(secret, now);
    const both = await Promise.all([signIn(someone, code), signIn(someone, code)]);
    expect(both.map(String).sort()).toEqual(['200', 'codes:wrong']);
    expect(await signIn(someone, code)).toBe('codes:wrong');
  });

  it('may come from a clock that is one step off, either way, and from none that is further off', async () => {
    const { someone, secret } = await withCodes();
    expect(await signIn(someone, oneTimeCode(secret, shifted(-2)))).toBe('codes:wrong');
    expect(await signIn(someone, oneTimeCode(secret, shifted(2)))).toBe('codes:wrong');
    expect(await signIn(someone, oneTimeCode(secret, shifted(-1)))).toBe(200);
    expect(await signIn(someone, oneTimeCode(secret, shifted(1)))).toBe(200);
  });

  it('of an earlier step is worth nothing after a later one', async () => {
    const { someone, secret } = await withCodes();
    expect(await signIn(someone, oneTimeCode(secret, shifted(1)))).toBe(200);
    expect(await signIn(someone, oneTimeCode(secret, now))).toBe('codes:wrong');
    goOn(2);
    expect(await signIn(someone, oneTimeCode(secret, now))).toBe(200);
  });

  it('cannot be guessed at: the tries are counted for the account, from wherever they come', async () => {
    const strict = await startServer({ RATE_LIMIT_FACTOR: '1' });
    setClock(strict);
    const { someone, secret } = await withCodes(strict);
    const tries = [];
    for (let count = 0; count < 10; count += 1) tries.push(await signIn(someone, '000000', strict));
    expect(tries).toEqual([...Array(9).fill('codes:wrong'), 'request:too_many']);
    expect(await signIn(someone, oneTimeCode(secret, now), strict)).toBe('request:too_many');
    // The paper still opens: nobody is locked out by somebody else's tries.
    const { recoveryHalf } = someone;
    expect((await browserLike(strict).send('POST', '/account/recover', { recoveryHalf })).status).toBe(200);
    await strict.close();
  });
});

describe('turning codes on', () => {
  it('waits until the app has shown that it has the secret, and ends every other session', async () => {
    const someone = await person(server);
    const elsewhere = await signedInElsewhere(server, someone);
    const secret = await begin(someone);
    const wrong = await someone.send('PUT', '/account/codes', { code: '000000' });
    expect(wrong.body).toEqual({ refused: 'codes:wrong' });
    const before = someone.cookie();
    const on = await someone.send('PUT', '/account/codes', { code: oneTimeCode(secret, now) });
    expect(on.status).toBe(200);
    expect(someone.cookie()).not.toBe(before);
    expect((await elsewhere.send('GET', '/sessions/current')).status).toBe(401);
    expect((await someone.send('GET', '/account/factors')).body.codesOnSince).toBe(now.toISOString());
    // The code that turned them on is used.
    expect(await signIn(someone, oneTimeCode(secret, now))).toBe('codes:wrong');
  });

  it('takes the passphrase, and so does turning them off; a new secret takes the place of one that is not on yet', async () => {
    const someone = await person(server);
    const guess = { proof: half('guess') };
    expect((await someone.send('POST', '/account/codes', guess)).body.refused).toBe('session:wrong');
    const first = await begin(someone);
    const second = await begin(someone);
    const confirm = (secret: string) =>
      someone.send('PUT', '/account/codes', { code: oneTimeCode(secret, now) });
    expect((await confirm(first)).body.refused).toBe('codes:wrong');
    expect((await confirm(second)).status).toBe(200);
    expect((await someone.send('POST', '/account/codes', { proof: someone.signInHalf })).body.refused).toBe(
      'state:changed',
    );
    expect((await someone.send('POST', '/account/codes/end', guess)).body.refused).toBe('session:wrong');
    expect((await someone.send('POST', '/account/codes/end', { proof: someone.signInHalf })).status).toBe(
      200,
    );
    expect(await signIn(someone)).toBe(200);
  });
});

describe('what is kept of one-time codes', () => {
  it('makes no code: the secret is sealed under what is not in the database', async () => {
    const { secret } = await withCodes();
    const sql = postgres(server.database.adminUrl, { max: 1 });
    const rows = await sql<{ text: string; bytes: Buffer }[]>`
      select one::text as text, one.secret as bytes from auth.one_time_code one`;
    await sql.end();
    const raw = fromBase32(secret);
    const dump = rows.map(({ text }) => text).join();
    for (const form of [secret, raw.toString('hex'), raw.toString('base64url'), raw.toString('base64')])
      expect(dump.toLowerCase()).not.toContain(form.toLowerCase());
    expect(rows.some(({ bytes }) => bytes.includes(raw))).toBe(false);
    // The control: what such a row would look like unsealed.
    expect(Buffer.concat([Buffer.alloc(12), raw]).includes(raw)).toBe(true);
  });
});

describe('a new passphrase by the code on paper', () => {
  it('begins afresh, without one-time codes; one by the passphrase leaves them as they are', async () => {
    const { someone, secret } = await withCodes();
    const kept = half('another');
    const change = { signInHalf: kept, byPassphrase: anEnvelope() };
    await someone.send('PUT', '/account/passphrase', { ...change, proof: someone.signInHalf });
    expect(await signIn({ ...someone, signInHalf: kept })).toBe('codes:needed');
    expect(await signIn({ ...someone, signInHalf: kept }, oneTimeCode(secret, now))).toBe(200);
    const signInHalf = half('afresh');
    await someone.send('PUT', '/account/passphrase', { ...change, signInHalf, proof: someone.recoveryHalf });
    expect(await signIn({ ...someone, signInHalf })).toBe(200);
  });
});
