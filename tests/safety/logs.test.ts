import { DrizzleQueryError } from 'drizzle-orm/errors';
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logOptions } from '../../apps/server/src/log/options.ts';
import { browserLike } from '../support/browser-like.ts';
import { half } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Put wherever a person can put something; to be found in no log. */
const canary = 'canary71d0';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'debug' });
});
afterAll(() => server.close());

/** What drivers and parsers throw: with what they were given in the message, in other fields and in the cause. */
function tellingErrors(): Error[] {
  const cause = Object.assign(new Error(`duplicate key: ${canary}`), {
    detail: `Key (email)=(${canary}) exists`,
  });
  const query = new DrizzleQueryError('insert into account values ($1)', [canary], cause);
  return [
    query,
    cause,
    new SyntaxError(`Unexpected token\n    at ${canary}\n in "${canary}"`),
    new Error(canary, { cause }),
  ];
}

function logCarelessly(app: FastifyInstance): void {
  for (const error of tellingErrors()) {
    app.log.error(error);
    app.log.error({ err: error });
    app.log.error({ err: error }, error.message);
    app.log.error(error, `failed: ${error.message}`);
  }
}

/** A service of which nothing is ours but the logger. */
async function failingService(logger: object): Promise<void> {
  const app = fastify({ logger });
  app.get('/fails', () => {
    throw tellingErrors()[0];
  });
  await app.inject({ url: `/fails?${canary}`, headers: { 'user-agent': canary } });
  logCarelessly(app);
}

it('holds nothing of what people send, and no address of theirs', async () => {
  const browser = browserLike(server);
  const told = {
    'user-agent': canary,
    'x-forwarded-for': canary,
    referer: `https://elsewhere.example/${canary}`,
  };
  const email = `${canary}@example.org`;
  await browser.send('POST', '/account', { email, adult: true, signInHalf: half(canary) });
  await browser.send('POST', `/sessions?token=${canary}`, { email, signInHalf: canary }, told);
  await browser.send('POST', '/sessions', `{"email":"${canary}`, told);
  await browser.send('GET', `/${canary}?${canary}`, undefined, told);
  await browser.send('GET', `/spaces/${canary}/feed?after=${canary}`, undefined, told);
  await fetch(`${server.origin}/%E0%A4%A${canary}`);
  logCarelessly(server.app);

  const [listening, ...lines] = server.log;
  const log = lines.join('');
  expect(listening).toContain('Server listening');
  expect(log).toContain('"route":"/api/sessions"');
  expect(log).toContain('"type":"DrizzleQueryError"');
  expect(log).not.toContain(canary);
  expect(log).not.toContain(half(canary));
  expect(log).not.toContain('127.0.0.1');
});

it('holds no address that nothing answers at, with and without pages to fall back on', async () => {
  const bare = await startServer({ LOG_LEVEL: 'debug' }, { pagesDir: '/nonexistent' });
  for (const method of ['GET', 'POST'] as const)
    await bare.app.inject({ method, url: `/${canary}`, headers: { origin: bare.origin } });
  await bare.close();
  expect(bare.log.join('')).toContain('"statusCode":404');
  expect(bare.log.join('')).not.toContain(canary);
});

it('holds nothing even where an error is left to the framework, and would with the framework’s own logger', async () => {
  const ours: string[] = [];
  const theirs: string[] = [];
  await failingService(logOptions('debug', { write: (line) => void ours.push(line) }));
  await failingService({ level: 'debug', stream: { write: (line: string) => void theirs.push(line) } });
  expect(theirs.join('').split(canary).length).toBeGreaterThan(10);
  expect(ours.join('')).toContain('"type":"DrizzleQueryError"');
  expect(ours.join('')).not.toContain(canary);
});
