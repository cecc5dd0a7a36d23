import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserLike } from '../../support/browser-like.ts';
import { anEnvelope, half, person, randomEmail, signedInElsewhere, someKeys } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('opening an account', () => {
  it('signs in, tells the address, and mentions nobody', async () => {
    const browser = browserLike(server);
    const email = randomEmail();
    const answer = await browser.send('POST', '/account', { email, adult: true, signInHalf: half('a') });
    expect(answer.body).toMatchObject({ keys: null, kdf: { passes: 3 } });
    expect((await browser.send('GET', '/sessions/current')).body.id).toBe(answer.body.id);
    expect(server.mails.filter((mail) => mail.to === email).map((mail) => mail.subject)).toEqual([
      'A new account',
    ]);
  });

  it('is for adults', async () => {
    const answer = await browserLike(server).send('POST', '/account', {
      email: randomEmail(),
      adult: false,
      signInHalf: half('a'),
    });
    expect([answer.status, answer.body]).toEqual([403, { refused: 'account:adults_only' }]);
  });

  it('goes through for an address that has an account already, so nobody learns that it has', async () => {
    const known = await person(server);
    const body = { email: known.email, adult: true, signInHalf: half('another passphrase') };
    const answer = await browserLike(server).send('POST', '/account', body);
    expect(answer.status).toBe(200);
    // Each of the two signs in to their own.
    const first = await browserLike(server).send('POST', '/sessions', known);
    expect(first.status).toBe(400);
    const { email, signInHalf } = known;
    const ids = await Promise.all(
      [signInHalf, body.signInHalf].map(
        async (one) =>
          (await browserLike(server).send('POST', '/sessions', { email, signInHalf: one })).body.id,
      ),
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('says that there is one only to whoever knows its passphrase as well', async () => {
    const { email, signInHalf } = await person(server);
    const answer = await browserLike(server).send('POST', '/account', { email, adult: true, signInHalf });
    expect([answer.status, answer.body]).toEqual([409, { refused: 'account:exists' }]);
  });
});

describe('what a browser derives from', () => {
  it('is the same every time, with and without an account, however the address is written', async () => {
    const known = await person(server);
    for (const email of [known.email, randomEmail()]) {
      const ask = async (one: string) =>
        (await browserLike(server).send('POST', '/account/begin', { email: one })).body;
      const answer = await ask(email);
      expect(await ask(`  ${email.toUpperCase()} `)).toEqual(answer);
      expect(answer.salt).toHaveLength(22);
      expect(Object.keys(answer)).toEqual(['salt', 'kdf']);
    }
  });

  it('matches what a signed-in account is told', async () => {
    const known = await person(server);
    const { salt } = (await browserLike(server).send('POST', '/account/begin', { email: known.email })).body;
    expect((await known.send('GET', '/sessions/current')).body.salt).toBe(salt);
  });
});

describe('signing in', () => {
  it('answers a wrong address and a wrong passphrase alike', async () => {
    const { email, signInHalf } = await person(server);
    const wrongPassphrase = await browserLike(server).send('POST', '/sessions', {
      email,
      signInHalf: half('no'),
    });
    const wrongAddress = await browserLike(server).send('POST', '/sessions', {
      email: randomEmail(),
      signInHalf,
    });
    expect(wrongPassphrase.body).toEqual({ refused: 'session:wrong' });
    expect([wrongAddress.status, wrongAddress.body]).toEqual([wrongPassphrase.status, wrongPassphrase.body]);
    expect([...wrongAddress.headers.keys()]).toEqual([...wrongPassphrase.headers.keys()]);
  });

  it('gives the server half that is the account’s, and a device half that is the session’s', async () => {
    const known = await person(server);
    const elsewhere = await signedInElsewhere(server, known);
    const here = (await known.send('GET', '/sessions/current')).body;
    const there = (await elsewhere.send('GET', '/sessions/current')).body;
    expect(there.serverHalf).toBe(here.serverHalf);
    expect(there.deviceHalf).not.toBe(here.deviceHalf);
  });

  it('keeps no proof, token or half where the database can be read', async () => {
    const known = await person(server);
    const { serverHalf, deviceHalf } = (await known.send('GET', '/sessions/current')).body;
    const [, token = ''] = known.cookie().split('=');
    const sql = postgres(server.database.adminUrl, { max: 1 });
    const dump = JSON.stringify(
      await sql`select a, s from auth.account a join auth.session s on s.account_id = a.id`,
    );
    await sql.end();
    for (const secret of [known.signInHalf, known.recoveryHalf, token, serverHalf, deviceHalf])
      expect(dump).not.toContain(secret);
    expect(dump).toContain(known.email);
    expect(dump).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});

describe('keys', () => {
  it('are kept once; sending the same again changes nothing', async () => {
    const browser = browserLike(server);
    const body = { email: randomEmail(), adult: true, signInHalf: half('a') };
    await browser.send('POST', '/account', body);
    const keys = someKeys();
    const sent = { ...keys, recoveryHalf: half('code') };
    expect((await browser.send('PUT', '/account/keys', sent)).status).toBe(200);
    expect((await browser.send('PUT', '/account/keys', sent)).status).toBe(200);
    const other = await browser.send('PUT', '/account/keys', { ...someKeys(), recoveryHalf: half('code') });
    expect([other.status, other.body]).toEqual([409, { refused: 'key:conflict' }]);
    expect((await browser.send('GET', '/sessions/current')).body.keys).toEqual(keys);
  });

  it('are none that nobody could write to: the other could never make a key for both', async () => {
    const browser = browserLike(server);
    await browser.send('POST', '/account', { email: randomEmail(), adult: true, signInHalf: half('b') });
    const { publicKeys, ...sealed } = someKeys();
    const agreement = Buffer.alloc(32).toString('base64url');
    const body = { ...sealed, publicKeys: { ...publicKeys, agreement }, recoveryHalf: half('no one') };
    const { status, body: answer } = await browser.send('PUT', '/account/keys', body);
    expect([status, answer]).toEqual([400, { refused: 'request:invalid' }]);
  });

  it('come back with the written-down code', async () => {
    const { recoveryHalf } = await person(server);
    const answer = await browserLike(server).send('POST', '/account/recover', { recoveryHalf });
    expect(answer.body.keys.byCode).toMatch(/^A/);
    const wrong = await browserLike(server).send('POST', '/account/recover', { recoveryHalf: half('no') });
    expect([wrong.status, wrong.body]).toEqual([401, { refused: 'session:wrong' }]);
  });
});

describe('a new passphrase', () => {
  it.each(['signInHalf', 'recoveryHalf'] as const)(
    'is put in force with the %s, and ends every other session',
    async (kind) => {
      const known = await person(server);
      const elsewhere = await signedInElsewhere(server, known);
      const next = { signInHalf: half('next'), byPassphrase: anEnvelope() };
      const answer = await known.send('PUT', '/account/passphrase', { proof: known[kind], ...next });
      expect(answer.body.keys.byPassphrase).toBe(next.byPassphrase);
      expect((await known.send('GET', '/sessions/current')).status).toBe(200);
      expect((await elsewhere.send('GET', '/sessions/current')).status).toBe(401);
      const { email } = known;
      const withOld = await browserLike(server).send('POST', '/sessions', {
        email,
        signInHalf: known.signInHalf,
      });
      const withNew = await browserLike(server).send('POST', '/sessions', {
        email,
        signInHalf: next.signInHalf,
      });
      expect([withOld.status, withNew.status]).toEqual([401, 200]);
    },
  );

  it('is not put in force by a session alone', async () => {
    const known = await person(server);
    const body = { proof: half('guess'), signInHalf: half('next'), byPassphrase: anEnvelope() };
    const answer = await known.send('PUT', '/account/passphrase', body);
    expect([answer.status, answer.body]).toEqual([401, { refused: 'session:wrong' }]);
    const elsewhere = await signedInElsewhere(server, known);
    expect((await elsewhere.send('GET', '/sessions/current')).status).toBe(200);
  });

  it('is guessed at no faster from a page that was left open than from outside', async () => {
    const strict = await startServer({ RATE_LIMIT_FACTOR: '1' });
    const known = await person(strict);
    const guesses = [];
    for (let count = 0; count < 11; count += 1) {
      const proof = half(`guess ${count}`);
      const change = { proof, signInHalf: half('next'), byPassphrase: anEnvelope() };
      guesses.push(await known.send('PUT', '/account/passphrase', change));
      guesses.push(await known.send('POST', '/account/deletion', { proof }));
    }
    const refused = guesses.map(({ body }) => body.refused);
    expect(refused).toEqual([...Array(20).fill('session:wrong'), ...Array(2).fill('request:too_many')]);
    expect((await known.send('GET', '/sessions/current')).status).toBe(200);
    await strict.close();
  });
});
