import { endpoints, type Endpoint } from '@footbridge/contract';
import { access } from '@footbridge/domain';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserLike } from '../../support/browser-like.ts';
import { half, person, signedInElsewhere } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const needASession = Object.values(endpoints)
  .flatMap((feature): Endpoint[] => Object.values(feature))
  .filter(({ act }) => access[act] !== 'anyone');

describe('a session', () => {
  it('is always a new one: a cookie planted before signing in is worth nothing afterwards', async () => {
    const someone = await person(server);
    const planted = (await signedInElsewhere(server, someone)).cookie();
    const { email, signInHalf } = someone;
    const browser = browserLike(server);
    await browser.send('POST', '/sessions', { email, signInHalf }, { cookie: planted });
    expect(browser.cookie()).not.toBe(planted);
    expect((await browser.send('GET', '/sessions/current')).status).toBe(200);
    expect(
      (await browserLike(server).send('GET', '/sessions/current', undefined, { cookie: planted })).status,
    ).toBe(401);
  });

  it('is of no use on any route once it has ended, and its cookie is taken back', async () => {
    const someone = await person(server);
    const before = someone.cookie();
    const answer = await someone.send('DELETE', '/sessions/current');
    expect(answer.headers.get('set-cookie')).toMatch(/^session=; .*Max-Age=0/);
    expect(someone.cookie()).toBe('');
    for (const { method, path } of needASession) {
      const body = method === 'POST' || method === 'PUT' ? {} : undefined;
      const after = await browserLike(server).send(method, path, body, { cookie: before });
      expect([after.status, after.body], path).toEqual([401, { refused: 'session:missing' }]);
    }
  });

  it('begins for nobody whose passphrase was changed while it was being proven', async () => {
    const someone = await person(server);
    const { email, signInHalf } = someone;
    const { byPassphrase } = (await someone.send('GET', '/sessions/current')).body.keys;
    const { proofs } = server.app.services;
    const { verify } = proofs;
    const meanwhile = vi.spyOn(proofs, 'verify').mockImplementationOnce(async (hash, given) => {
      const isProven = await verify(hash, given);
      const change = { proof: signInHalf, signInHalf: half('next'), byPassphrase };
      expect((await someone.send('PUT', '/account/passphrase', change)).status).toBe(200);
      return isProven;
    });
    const late = browserLike(server);
    const answer = await late.send('POST', '/sessions', { email, signInHalf });
    meanwhile.mockRestore();
    expect([answer.status, answer.body, late.cookie()]).toEqual([401, { refused: 'session:wrong' }, '']);
    expect((await someone.send('GET', '/sessions')).body.sessions).toHaveLength(1);
  });

  it('stays when a sign-in fails', async () => {
    const someone = await person(server);
    await someone.send('POST', '/sessions', { email: someone.email, signInHalf: half('wrong') });
    expect((await someone.send('GET', '/sessions/current')).status).toBe(200);
  });
});

describe('the list of sessions', () => {
  it('says when each began and which is this one, and nothing else', async () => {
    const someone = await person(server);
    await signedInElsewhere(server, someone);
    const { sessions } = (await someone.send('GET', '/sessions')).body;
    expect(sessions.map((one: { current: boolean }) => one.current)).toEqual([true, false]);
    for (const session of sessions)
      expect(Object.keys(session).sort()).toEqual(['current', 'id', 'startedAt']);
  });

  it('ends a lost device, and no session of anybody else', async () => {
    const someone = await person(server);
    const lost = await signedInElsewhere(server, someone);
    const stranger = await person(server);
    const { sessions } = (await someone.send('GET', '/sessions')).body;
    const { id } = sessions.find((one: { current: boolean }) => !one.current);
    expect((await stranger.send('DELETE', `/sessions/${id}`)).body).toEqual({});
    expect((await lost.send('GET', '/sessions/current')).status).toBe(200);
    expect((await someone.send('DELETE', `/sessions/${id}`)).body).toEqual({});
    expect((await lost.send('GET', '/sessions/current')).status).toBe(401);
    expect((await someone.send('GET', '/sessions/current')).status).toBe(200);
  });
});

describe('sockets', () => {
  const dial = async (cookie: string) => {
    const socket = io(server.origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin: server.origin, cookie },
    });
    await new Promise<void>((open, shut) => socket.once('connect', open).once('connect_error', shut));
    return { socket, closed: new Promise<string>((resolve) => socket.once('disconnect', resolve)) };
  };

  it('close when the passphrase changes, everywhere: the session that changed it goes on under a new token', async () => {
    const someone = await person(server);
    const elsewhere = await signedInElsewhere(server, someone);
    const [here, there] = await Promise.all([dial(someone.cookie()), dial(elsewhere.cookie())]);
    const { byPassphrase } = (await someone.send('GET', '/sessions/current')).body.keys;
    const change = { proof: someone.signInHalf, signInHalf: half('next'), byPassphrase };
    expect((await someone.send('PUT', '/account/passphrase', change)).status).toBe(200);
    await Promise.all([here.closed, there.closed]);
    const again = await dial(someone.cookie());
    expect(again.socket.connected).toBe(true);
    again.socket.close();
  });

  it('are told to slow down when they send too much, and are let be when they do', async () => {
    const strict = await startServer({ RATE_LIMIT_FACTOR: '0.05' });
    const someone = await person(strict);
    const socket = io(strict.origin, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { origin: strict.origin, cookie: someone.cookie() },
    });
    const answers = [];
    for (let count = 0; count < 32; count += 1) answers.push(await socket.emitWithAck('message:send', {}));
    expect(answers.map(({ refused }) => refused)).toEqual([
      ...Array(30).fill('request:invalid'),
      ...Array(2).fill('request:too_many'),
    ]);
    expect(answers[31].retryAfter).toBeGreaterThan(0);
    socket.close();
    await strict.close();
  });
});
