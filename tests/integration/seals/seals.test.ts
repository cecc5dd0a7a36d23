import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserLike } from '../../support/browser-like.ts';
import { person, type Person } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let ruth: Person;
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'debug' });
  ruth = await person(server);
});
afterAll(() => server.close());

const digest = () => randomBytes(32).toString('base64url');
const seal = (who: Pick<Person, 'send'>, body: object) => who.send('POST', '/seals', body);

describe('the seal of an installation', () => {
  it('is known by a certificate that anyone can see, the same each time', async () => {
    const nobody = browserLike(server);
    const { root } = (await nobody.send('GET', '/seal')).body;
    expect((await nobody.send('GET', '/seal')).body).toEqual({ root });
    const made = await seal(ruth, { digest: digest() });
    expect(made.body.root).toBe(root);
  });

  it('is set under a digest, at the installation’s own time, to the second', async () => {
    const before = Math.floor(Date.now() / 1_000) * 1_000;
    const { status, body } = await seal(ruth, { digest: digest() });
    expect([status, Object.keys(body).sort()]).toEqual([200, ['leaf', 'root', 'sealedAt', 'signature']]);
    expect(Date.parse(body.sealedAt)).toBeGreaterThanOrEqual(before);
    expect(body.sealedAt).toMatch(/:\d\d\.000Z$/);
  });

  it('is for who is signed in, and takes a digest and nothing else', async () => {
    expect((await seal(browserLike(server), { digest: digest() })).status).toBe(401);
    for (const body of [{}, { digest: 'short' }, { digest: digest(), document: 'We write on Sundays.' }]) {
      expect((await seal(ruth, body)).status).toBe(400);
    }
  });

  it('is written down nowhere: not the digest, nor that it was asked for, in the database or the log', async () => {
    const asked = createHash('sha256').update('what was signed').digest('base64url');
    await seal(ruth, { digest: asked });
    expect(server.log.join('\n')).not.toContain(asked);
  });

  it('is not given without end to one account, and another is not held up by it', async () => {
    const strict = await startServer({ RATE_LIMIT_FACTOR: '1' });
    const [greedy, other] = [await person(strict), await person(strict)];
    const answers = [];
    for (let round = 0; round < 61; round += 1) answers.push(await seal(greedy, { digest: digest() }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(answers.at(-1)!.body).toMatchObject({ refused: 'request:too_many' });
    expect(answers.at(-1)!.body.retryAfter).toBeGreaterThan(60);
    expect((await seal(other, { digest: digest() })).status).toBe(200);
    await strict.close();
  });
});
