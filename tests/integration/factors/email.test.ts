import { limits } from '@footbridge/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserLike } from '../../support/browser-like.ts';
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
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const change = (someone: Person, email: string, proof = someone.signInHalf) =>
  someone.send('PUT', '/account/email', {
    proof,
    email,
    signInHalf: half(`passphrase of ${email}`),
    byPassphrase: anEnvelope(),
  });

const signIn = async (email: string, signInHalf = half(`passphrase of ${email}`)) =>
  (await browserLike(server).send('POST', '/sessions', { email, signInHalf })).status;

const mailsTo = (email: string) => server.mails.filter(({ to }) => to === email);
const tokenIn = (email: string) =>
  /confirm-email#([\w-]{43})/.exec(mailsTo(email).at(-1)?.text ?? '')?.[1] ?? '';
const confirm = async (token: string) =>
  (await browserLike(server).send('POST', '/account/email/confirmation', { token })).body;
const show = async (someone: Person) => (await someone.send('GET', '/account/email')).body;

describe('a changed address', () => {
  it('signs in at once, and the former one no more; every other session ends', async () => {
    const someone = await person(server);
    const elsewhere = await signedInElsewhere(server, someone);
    const [before, email] = [someone.cookie(), randomEmail()];
    const { id, salt } = (await someone.send('GET', '/sessions/current')).body;
    const changed = await change(someone, email);
    expect(changed.body).toMatchObject({ id });
    expect(changed.body.salt).not.toBe(salt);
    expect(changed.body.salt).toBe(
      (await browserLike(server).send('POST', '/account/begin', { email })).body.salt,
    );
    expect(someone.cookie()).not.toBe(before);
    expect((await elsewhere.send('GET', '/sessions/current')).status).toBe(401);
    expect(await signIn(email)).toBe(200);
    expect(await signIn(someone.email, someone.signInHalf)).toBe(401);
  });

  it('is nothing that a session alone can bring about', async () => {
    const someone = await person(server);
    const email = randomEmail();
    const refused = await change(someone, email, half('guess'));
    expect([refused.status, refused.body]).toEqual([401, { refused: 'session:wrong' }]);
    expect(mailsTo(email)).toEqual([]);
    expect(await show(someone)).toEqual({ email: someone.email, confirmed: true });
  });

  it('gets the same answer whether or not others use it, and leaves them as they were', async () => {
    const other = await person(server);
    const [one, two] = [await person(server), await person(server)];
    const shape = ({ status, body, headers }: Awaited<ReturnType<typeof change>>) => [
      status,
      Object.keys(body),
      [...headers.keys()],
    ];
    const taken = await one.send('PUT', '/account/email', {
      proof: one.signInHalf,
      email: other.email,
      signInHalf: half('of my own'),
      byPassphrase: anEnvelope(),
    });
    expect(shape(taken)).toEqual(shape(await change(two, randomEmail())));
    expect(await signIn(other.email, other.signInHalf)).toBe(200);
    expect(await signIn(other.email, half('of my own'))).toBe(200);
    expect(mailsTo(other.email).at(-1)?.subject).toBe('Is this your address?');
  });

  it('gets mail only once whoever reads it has said so', async () => {
    const someone = await person(server);
    const email = randomEmail();
    await change(someone, email);
    expect(await show(someone)).toEqual({ email, confirmed: false });
    expect(await confirm(half('made up'))).toEqual({ refused: 'email:link_unknown' });
    expect(await confirm(tokenIn(email))).toEqual({});
    expect(await show(someone)).toEqual({ email, confirmed: true });
    expect(await confirm(tokenIn(email))).toEqual({ refused: 'email:link_unknown' });
  });

  it('tells the former one, without the new one and without a link', async () => {
    const someone = await person(server);
    const email = randomEmail();
    await change(someone, email);
    const { subject, text } = mailsTo(someone.email).at(-1)!;
    expect(subject).toBe('An account has another address now');
    expect(text).not.toContain(email);
    expect(text).not.toMatch(/https?:|#/);
    expect(mailsTo(email)[0]!.text).not.toContain(someone.email);
  });

  it('tells the former one also where somebody wrote it down for accounts all day', async () => {
    const someone = await person(server);
    const email = someone.email;
    for (const passphrase of ['one', 'two', 'three'])
      await browserLike(server).send('POST', '/account', {
        email,
        adult: true,
        signInHalf: half(passphrase),
      });
    await change(someone, randomEmail());
    expect(mailsTo(email).at(-1)?.subject).toBe('An account has another address now');
  });

  it('is confirmed by the last link for a week, and the link can be asked for again', async () => {
    const someone = await person(server);
    const email = randomEmail();
    await change(someone, email);
    const token = tokenIn(email);
    const services = server.app.services as { now: () => Date };
    const { now } = services;
    services.now = () => new Date(now().getTime() + limits.emailLinkLife);
    expect(await confirm(token)).toEqual({ refused: 'email:link_unknown' });
    expect((await someone.send('POST', '/account/email/link', {})).body).toEqual({});
    expect(await confirm(tokenIn(email))).toEqual({});
    services.now = now;
    const mails = server.mails.length;
    await someone.send('POST', '/account/email/link', {});
    expect(server.mails).toHaveLength(mails);
  });

  it('that is changed again leaves the first link good for nothing, and the way back needs none', async () => {
    const someone = await person(server);
    const [first, second] = [randomEmail(), randomEmail()];
    await change(someone, first);
    const token = tokenIn(first);
    const proof = half(`passphrase of ${first}`);
    await change({ ...someone, signInHalf: proof }, second);
    expect(await confirm(token)).toEqual({ refused: 'email:link_unknown' });
    expect(mailsTo(someone.email).at(-1)?.subject).toBe('An account has another address now');
    expect(mailsTo(first).map(({ subject }) => subject)).toEqual(['Is this your address?']);
    await change({ ...someone, signInHalf: half(`passphrase of ${second}`) }, someone.email);
    expect(await show(someone)).toEqual({ email: someone.email, confirmed: true });
    expect(await confirm(tokenIn(second))).toEqual({ refused: 'email:link_unknown' });
  });

  it('is another one: the one there is gets told so', async () => {
    const someone = await person(server);
    expect((await change(someone, someone.email)).body).toEqual({
      refused: 'request:invalid',
      field: 'email',
    });
  });

  it('stands between nobody and their paper: the code finds the account whatever the address is', async () => {
    const someone = await person(server);
    const { id } = (await someone.send('GET', '/sessions/current')).body;
    // Somebody who knows the passphrase takes the account to a mailbox of their own, and confirms it.
    const thief = { ...someone, ...(await signedInElsewhere(server, someone)) };
    const email = randomEmail();
    expect((await change(thief, email)).status).toBe(200);
    expect(await confirm(tokenIn(email))).toEqual({});
    const owner = browserLike(server);
    const { recoveryHalf } = someone;
    expect((await owner.send('POST', '/account/recover', { recoveryHalf })).body.id).toBe(id);
    const next = { proof: recoveryHalf, signInHalf: half('next'), byPassphrase: anEnvelope() };
    expect((await owner.send('PUT', '/account/passphrase', next)).status).toBe(200);
    expect((await thief.send('GET', '/sessions/current')).status).toBe(401);
    expect(await signIn(email)).toBe(401);
  });
});
