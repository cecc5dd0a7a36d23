import { endpoints, type Endpoint } from '@footbridge/contract';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { half, randomEmail } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

const pagesDir = mkdtempSync(path.join(tmpdir(), 'footbridge-pages-'));
const script = 'const here = 1;';
const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

let server: TestServer;
let overHttps: TestServer;
beforeAll(async () => {
  mkdirSync(path.join(pagesDir, '_app/immutable'), { recursive: true });
  writeFileSync(path.join(pagesDir, 'index.html'), `<!doctype html><script>${script}</script>`);
  writeFileSync(path.join(pagesDir, 'app.html'), '<!doctype html><title>app</title>');
  writeFileSync(path.join(pagesDir, 'safety.html'), '<!doctype html><title>safety</title>');
  writeFileSync(path.join(pagesDir, '_app/immutable/a1b2.js'), 'export {};');
  mkdirSync(path.join(pagesDir, '_app/immutable/workers'));
  writeFileSync(path.join(pagesDir, '_app/immutable/workers/review.js'), 'export {};');
  server = await startServer({}, { pagesDir });
  overHttps = await startServer({ ORIGIN: 'https://footbridge.example' }, { pagesDir });
});
afterAll(async () => {
  await server.close();
  await overHttps.close();
  rmSync(pagesDir, { recursive: true });
});

const get = (address: string, to = server) => to.app.inject({ url: address });
const directives = (policy: string) =>
  new Map(
    policy
      .split(';')
      .map((one) => one.trim().split(' '))
      .map(([name, ...values]) => [name, values]),
  );

describe('every answer', () => {
  it.each(['/', '/somewhere/in/the/app', '/api/sessions/current', '/api/nothing', '/healthz', '/no.png'])(
    '%s keeps a page from being framed, from reaching other hosts and from telling where it was',
    async (address) => {
      const { headers } = await get(address);
      const policy = directives(String(headers['content-security-policy']));
      expect(policy.get('default-src')).toEqual(["'self'"]);
      expect(policy.get('connect-src')).toEqual(["'self'"]);
      expect(policy.get('style-src')).toEqual(["'self'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
      expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hash]);
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );

  it('asks for https for a year once it is reached by https', async () => {
    const { headers } = await get('/', overHttps);
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('pages', () => {
  it('show the app for every address that names no file, and keep no page anywhere', async () => {
    for (const [address, content] of [
      ['/', script],
      ['/space/some-id', '<title>app'],
      ['/safety', '<title>safety'],
    ] as const) {
      const { statusCode, body, headers } = await get(address);
      expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
      expect(body).toContain(content);
    }
    expect((await get('/missing.js')).statusCode).toBe(404);
    expect((await get('/_app/immutable/a1b2.js')).headers['cache-control']).toContain('immutable');
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%00',
    '/.env',
    '/%E0%A4%A',
  ])('never reach outside their folder: %s', async (address) => {
    const { statusCode, body } = await get(address);
    expect(statusCode).toBeLessThan(500);
    expect(body).not.toMatch(/footbridge@|"private"|root:/);
  });
});

describe('a worker', () => {
  it('may load nothing and connect to nothing; a page may talk to its own service', async () => {
    const policyOf = async (address: string) =>
      directives(String((await get(address)).headers['content-security-policy']));
    const policy = await policyOf('/_app/immutable/workers/review.js');
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'none'"]);
    expect((await policyOf('/_app/immutable/a1b2.js')).get('connect-src')).toEqual(["'self'"]);
  });
});

describe('the API', () => {
  it('is kept nowhere', async () => {
    for (const address of ['/api/sessions/current', '/api/nothing'])
      expect((await get(address)).headers['cache-control']).toBe('no-store');
  });

  it('describes every act of the contract at /docs', async () => {
    const { paths } = (await get('/docs/json')).json<{ paths: Record<string, Record<string, unknown>> }>();
    const described = Object.entries(paths).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${address.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const offered = Object.values(endpoints)
      .flatMap((feature): Endpoint[] => Object.values(feature))
      .map(({ method, path: address }) => `${method} /api${address}`);
    expect(described.sort()).toEqual(offered.sort());
    expect((await get('/docs')).statusCode).toBe(200);
  });

  it('says whether it lives and whether its database answers', async () => {
    expect((await get('/healthz')).statusCode).toBe(200);
    expect((await get('/readyz')).statusCode).toBe(200);
  });
});

describe('the session cookie', () => {
  /** Its name, then its attributes in order of the alphabet. */
  async function cookieOf(to: TestServer, origin: string): Promise<string[]> {
    const answer = await to.app.inject({
      method: 'POST',
      url: '/api/account',
      headers: { origin },
      payload: { email: randomEmail(), adult: true, signInHalf: half('any') },
    });
    const [nameAndToken = '', ...attributes] = String(answer.headers['set-cookie']).split('; ');
    const lasting = attributes.filter((attribute) => !attribute.startsWith('Max-Age='));
    return [nameAndToken.replace(/=[\w-]{43}$/, ''), ...lasting.sort()];
  }

  it('is out of reach of scripts and of other sites', async () => {
    expect(await cookieOf(server, server.origin)).toEqual(['session', 'HttpOnly', 'Path=/', 'SameSite=Lax']);
  });

  it('is bound to this host and to https where there is https', async () => {
    expect(await cookieOf(overHttps, 'https://footbridge.example')).toEqual([
      '__Host-session',
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
  });
});
