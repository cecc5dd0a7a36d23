import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../apps/server/src/config/config.ts';
import { half, randomEmail } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

const servers: TestServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
});

async function start(env: Record<string, string>): Promise<TestServer> {
  const server = await startServer({ RATE_LIMIT_FACTOR: '0.1', ...env });
  servers.push(server);
  return server;
}

/** @returns the status of one more wrong try, made through a proxy at 127.0.0.1 for a client. */
const tryAs = (server: TestServer, client: string, email: string) =>
  fetch(`${server.origin}/api/sessions`, {
    method: 'POST',
    headers: { origin: server.origin, 'content-type': 'application/json', 'x-forwarded-for': client },
    body: JSON.stringify({ email, signInHalf: half('wrong') }),
  }).then(({ status }) => status);

describe('wrong tries', () => {
  it('are slowed down for whoever makes them, and the owner elsewhere still gets in', async () => {
    const server = await start({ TRUST_PROXY: '127.0.0.1' });
    const victim = randomEmail();
    expect([await tryAs(server, '203.0.113.1', victim), await tryAs(server, '203.0.113.1', victim)]).toEqual([
      401, 401,
    ]);
    expect(await tryAs(server, '203.0.113.1', victim)).toBe(429);
    expect(await tryAs(server, '203.0.113.9', victim)).toBe(401);
  });

  it('cannot be spread by making up addresses in front of the true one', async () => {
    const server = await start({ TRUST_PROXY: '127.0.0.1/32' });
    const email = randomEmail();
    const statuses = [];
    for (const made of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
      statuses.push(await tryAs(server, `${made}, 203.0.113.1`, email));
    expect(statuses).toEqual([401, 401, 429]);
  });

  it('cannot be spread over the addresses of one network', async () => {
    const server = await start({ TRUST_PROXY: '127.0.0.1' });
    const email = randomEmail();
    const statuses = [];
    for (const own of ['2001:db8:0:7::1', '2001:db8:0:7::2', '2001:db8:0:7:1:2:3:4', '2001:db8:0:8::1'])
      statuses.push(await tryAs(server, own, email));
    expect(statuses).toEqual([401, 401, 429, 401]);
  });

  it('count for the connection itself where no proxy is believed', async () => {
    const server = await start({});
    const email = randomEmail();
    const statuses = [];
    for (const made of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) statuses.push(await tryAs(server, made, email));
    expect(statuses).toEqual([401, 401, 429]);
  });

  it('are answered with how long to wait', async () => {
    const server = await start({});
    const email = randomEmail();
    await tryAs(server, '', email);
    await tryAs(server, '', email);
    const response = await fetch(`${server.origin}/api/sessions`, {
      method: 'POST',
      headers: { origin: server.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ email, signInHalf: half('wrong') }),
    });
    const answer = await response.json();
    expect(answer).toEqual({ refused: 'request:too_many', retryAfter: expect.any(Number) });
    expect(response.headers.get('retry-after')).toBe(String(answer.retryAfter));
  });
});

describe('TRUST_PROXY', () => {
  it.each(['1', 'true', 'loopback', '10.0.0.0/33', '10.0.0', '::1/129', '10.0.0.1/8/8'])(
    'cannot be %s',
    (value) => {
      expect(() => readConfig({ TRUST_PROXY: value }, '/')).toThrow(
        'TRUST_PROXY must be addresses or networks',
      );
    },
  );
  it.each(['10.0.0.2', '10.0.0.0/8, ::1', 'fd00::/8'])('may be %s', (value) => {
    expect(readConfig({ TRUST_PROXY: value }, '/').trustProxy).toEqual(value.split(', '));
  });
});
