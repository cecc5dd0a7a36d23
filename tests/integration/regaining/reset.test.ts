import { createHash, randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '@footbridge/domain';
import { browserLike } from '../../support/browser-like.ts';
import { half, person, randomEmail, someKeys } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let admin: postgres.Sql;
let now = Date.parse('2026-11-22T12:00:00.000Z');
beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await server.close();
});

const ask = (email: string, to: TestServer = server) =>
  browserLike(to).send('POST', '/account/reset', { email });
const mailsTo = (email: string, of = server) =>
  of.mails.filter(({ to, text }) => to === email && text.includes('/reset/link#'));
const linksIn = (text: string) => [...text.matchAll(/#([\w-]{43})$/gm)].map(([, token]) => token ?? '');

async function asked(email: string, of = server): Promise<string[]> {
  await ask(email, of);
  await waitUntil(() => mailsTo(email, of).length > 0);
  return linksIn(mailsTo(email, of).at(-1)!.text);
}

const tryLink = (token: string, of = server) =>
  browserLike(of).send('POST', '/account/reset/read', { token });

describe('asking for a reset', () => {
  it('is answered in the same bytes whether or not there is an account', async () => {
    const { email } = await person(server);
    const answers = [await ask(email), await ask(randomEmail())];
    const told = answers.map(({ status, body, headers }) => {
      const kept = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
      return { status, body, headers: kept };
    });
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.body).toEqual({});
  });

  it('waits for nothing that depends on an account: the answer is there before the work begins', async () => {
    const { email } = await person(server);
    const { database } = server.app.services;
    const stuck = {
      ...database,
      auth: { ...database.auth, withConnection: () => new Promise<never>(() => {}) },
    };
    Object.assign(server.app.services, { database: stuck });
    const answers = [(await ask(email)).status, (await ask(randomEmail())).status];
    Object.assign(server.app.services, { database });
    expect(answers).toEqual([200, 200]);
  });

  it('mails nothing but links and days: no name, no space, nobody else', async () => {
    const { email } = await person(server);
    const [token] = await asked(email);
    const [mail] = mailsTo(email);
    expect(mail?.subject).toBe('A new passphrase');
    expect(mail?.text).toContain(`${server.origin}/reset/link#${token}`);
    expect(mail?.text).toContain('25 November 2026 at 12:00 UTC');
    expect(mail?.text).not.toMatch(/footbridge[^-]|parent|child|space/i);
    expect(mail?.to).toBe(email);
  });

  it('gives each of several accounts under one address a link of its own, told apart by its day', async () => {
    const email = randomEmail();
    for (const words of ['one', 'other']) {
      const browser = browserLike(server);
      await browser.send('POST', '/account', { email, adult: true, signInHalf: half(words) });
      await browser.send('PUT', '/account/keys', { ...someKeys(), recoveryHalf: half(`code of ${words}`) });
      now += 86_400_000;
    }
    const links = await asked(email);
    expect(new Set(links).size).toBe(2);
    const { text } = mailsTo(email).at(-1)!;
    expect(text).toContain('For the account of 22 November 2026');
    expect(text).toContain('For the account of 23 November 2026');

    // Each comes back to its own, and the other goes on as it was.
    now += limits.resetWait;
    const browser = browserLike(server);
    const back = await browser.send('POST', '/account/reset/finish', {
      token: links[0],
      signInHalf: half('new words'),
    });
    expect(back.body).toMatchObject({ keys: null });
    const signIn = (words: string) =>
      browserLike(server).send('POST', '/sessions', { email, signInHalf: half(words) });
    expect((await signIn('one')).status).toBe(401);
    expect((await signIn('other')).status).toBe(200);
  });

  it('mails nobody more than three times a day, and says the same all the while', async () => {
    const strict = await startServer({ RATE_LIMIT_FACTOR: '1' });
    const { email } = await person(strict);
    for (let count = 0; count < 6; count += 1) expect((await ask(email, strict)).body).toEqual({});
    await waitUntil(() => mailsTo(email, strict).length === 3);
    expect(new Set(mailsTo(email, strict).flatMap(({ text }) => linksIn(text))).size).toBe(1);
    await strict.close();
  });
});

describe('the link of a reset', () => {
  it('is in the database as a hash alone, and opens at no other installation', async () => {
    const { email } = await person(server);
    const [token = ''] = await asked(email);
    expect((await tryLink(token)).body).toMatchObject({ secondsLeft: 72 * 3600, begun: null });
    const rows = await admin`select * from auth.reset`;
    expect(JSON.stringify(rows)).not.toContain(token);
    const hash = createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');
    expect(rows.map(({ token_hash: kept }) => kept)).toContain(hash);
    // A copy of the table asks with what it has.
    for (const { id, token_hash: kept } of rows) {
      expect((await tryLink(kept)).body).toEqual({ refused: 'reset:unknown' });
      const padded = Buffer.from(String(id).slice(0, 32)).toString('base64url');
      expect((await tryLink(padded)).body).toEqual({ refused: 'reset:unknown' });
    }
    const elsewhere = await startServer();
    expect((await tryLink(token, elsewhere)).body).toEqual({ refused: 'reset:unknown' });
    await elsewhere.close();
  });

  it('is dead once it was stopped, and a new one waits anew', async () => {
    const ruth = await person(server);
    const [first = ''] = await asked(ruth.email);
    now += 71 * 3600_000;
    expect((await ruth.send('POST', '/account/reset/stop', {})).body).toEqual({});
    expect((await tryLink(first)).body).toEqual({ refused: 'reset:unknown' });
    const before = mailsTo(ruth.email).length;
    await ask(ruth.email);
    await waitUntil(() => mailsTo(ruth.email).length > before);
    const [second = ''] = linksIn(mailsTo(ruth.email).at(-1)!.text);
    expect(second).not.toBe(first);
    expect((await tryLink(second)).body).toMatchObject({ secondsLeft: 72 * 3600 });
  });

  it('works for one of two who press at once', async () => {
    const { email } = await person(server);
    const [token] = await asked(email);
    now += limits.resetWait;
    const finish = (words: string) =>
      browserLike(server).send('POST', '/account/reset/finish', { token, signInHalf: half(words) });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(finish));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
  });

  it('ends every session, passphrase and code of before, and keeps the sealed keys as they were', async () => {
    const ruth = await person(server);
    const [before] = await admin`select id, by_code from auth.account where email = ${ruth.email}`;
    const [token] = await asked(ruth.email);
    now += limits.resetWait;
    const browser = browserLike(server);
    await browser.send('POST', '/account/reset/finish', { token, signInHalf: half('new') });
    expect((await ruth.send('GET', '/sessions/current')).status).toBe(401);
    const { email, signInHalf, recoveryHalf } = ruth;
    expect((await browserLike(server).send('POST', '/sessions', { email, signInHalf })).status).toBe(401);
    const recovering = await browserLike(server).send('POST', '/account/recover', { recoveryHalf });
    expect(recovering.status).toBe(401);
    const { former } = (await browser.send('GET', '/account/regaining')).body;
    expect(former).toMatchObject([{ byCode: before?.by_code, byAccount: null }]);
    expect((await admin`select * from app.account_key where account_id = ${before?.id}`).length).toBe(0);
  });

  it('lapses a week after it could be used', async () => {
    const { email } = await person(server);
    const [token = ''] = await asked(email);
    now += limits.resetWait + limits.resetLife;
    expect((await tryLink(token)).body).toEqual({ refused: 'reset:unknown' });
    expect((await tryLink(randomBytes(32).toString('base64url'))).body).toEqual({ refused: 'reset:unknown' });
  });
});
