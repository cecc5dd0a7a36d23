import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserLike, type BrowserLike } from '../../support/browser-like.ts';
import { anEnvelope, person, signedInElsewhere, type Person } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let owner: Person;
let another: Person;
let nobody: BrowserLike;
beforeAll(async () => {
  server = await startServer({ HELP_CONTACTS: 'A crisis line | 000 111' });
  owner = await person(server);
  another = await person(server);
  nobody = browserLike(server);
});
afterAll(() => server.close());

const keep = (who: BrowserLike, id: string, from: number, envelope = anEnvelope()) =>
  who.send('PUT', `/pages/${id}`, { from, envelope });
const remove = (who: BrowserLike, id: string, from: number) =>
  who.send('DELETE', `/pages/${id}?from=${from}`);
const list = async (who: BrowserLike) => (await who.send('GET', '/pages')).body.pages;
const find = async (who: BrowserLike, id: string) =>
  (await list(who)).find((page: { id: string }) => page.id === id);

describe('a private page', () => {
  it('is kept and read back as it was, with nobody invited, on any device of its owner', async () => {
    const [id, envelope] = [randomUUID(), anEnvelope()];
    expect((await keep(owner, id, 0, envelope)).body).toEqual({ revision: 1 });
    const elsewhere = await signedInElsewhere(server, owner);
    expect(await find(elsewhere, id)).toEqual({ id, revision: 1, envelope });
  });

  it('is written over only by someone who has seen what was there', async () => {
    const [id, newest] = [randomUUID(), anEnvelope()];
    await keep(owner, id, 0);
    expect((await keep(owner, id, 1, newest)).body).toEqual({ revision: 2 });
    for (const from of [0, 1, 3]) {
      const answer = await keep(owner, id, from);
      expect([answer.status, answer.body]).toEqual([409, { refused: 'state:changed' }]);
    }
    expect(await find(owner, id)).toEqual({ id, revision: 2, envelope: newest });
  });

  it('is the same when it arrives twice, one after the other or at once', async () => {
    const [id, envelope] = [randomUUID(), anEnvelope()];
    const answers = await Promise.all([1, 2, 3].map(() => keep(owner, id, 0, envelope)));
    // Of those that meet in the same moment one is kept; the others learn of it when they try again.
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect((await keep(owner, id, 0, envelope)).body).toEqual({ revision: 1 });
    expect(await find(owner, id)).toEqual({ id, revision: 1, envelope });
  });

  it('lets one of two devices win that write at once, and tells the other', async () => {
    const id = randomUUID();
    await keep(owner, id, 0);
    const both = await Promise.all([keep(owner, id, 1), keep(owner, id, 1)]);
    expect(both.map(({ body }) => body.refused ?? 'kept').sort()).toEqual(['kept', 'state:changed']);
  });

  it('is gone once it is removed, as it was last seen, and stays gone', async () => {
    const id = randomUUID();
    await keep(owner, id, 0);
    await keep(owner, id, 1);
    expect((await remove(owner, id, 1)).body).toEqual({ refused: 'state:changed' });
    expect((await remove(owner, id, 2)).status).toBe(200);
    expect(await find(owner, id)).toBeUndefined();
    expect((await remove(owner, id, 2)).status).toBe(200);
    expect((await keep(owner, id, 2)).body).toEqual({ refused: 'state:changed' });
  });

  it('comes in pages of a hundred, each once', async () => {
    const many = await person(server);
    const ids = Array.from({ length: 120 }, () => randomUUID());
    for (const id of ids) await keep(many, id, 0);
    const { pages, more } = (await many.send('GET', '/pages')).body;
    expect([pages.length, more]).toEqual([100, true]);
    const rest = (await many.send('GET', `/pages?after=${pages.at(-1).id}`)).body;
    expect([rest.pages.length, rest.more]).toEqual([20, false]);
    const got = [...pages, ...rest.pages].map(({ id }) => id);
    expect(got.sort()).toEqual(ids.sort());
  });
});

describe('another account', () => {
  it('finds no page that is not theirs, and cannot tell that it exists', async () => {
    const [id, envelope] = [randomUUID(), anEnvelope()];
    await keep(owner, id, 0, envelope);
    expect(await list(another)).toEqual([]);
    const nothing = randomUUID();
    for (const from of [1, 2]) {
      expect(await keep(another, id, from)).toMatchObject(await keep(another, nothing, from));
      expect(await remove(another, id, from)).toMatchObject(await remove(another, nothing, from));
    }
    // The same id is free for them, and touches nothing of the owner's.
    expect((await keep(another, id, 0)).body).toEqual({ revision: 1 });
    expect((await remove(another, id, 1)).status).toBe(200);
    expect(await find(owner, id)).toEqual({ id, revision: 1, envelope });
  });

  it('would be found out by this check if it did see one', async () => {
    expect((await list(owner)).length).toBeGreaterThan(0);
  });
});

describe('nobody', () => {
  it('can list, keep and remove no page', async () => {
    const id = randomUUID();
    for (const answer of [
      await nobody.send('GET', '/pages'),
      await keep(nobody, id, 0),
      await remove(nobody, id, 1),
    ])
      expect([answer.status, answer.body]).toEqual([401, { refused: 'session:missing' }]);
  });

  it('may read where to find help', async () => {
    const contacts = [{ name: 'A crisis line', reach: '000 111', about: '' }];
    expect((await nobody.send('GET', '/help')).body).toEqual({ contacts });
  });
});

describe('what is not a page', () => {
  it.each<[string, string, string, object?]>([
    ['an id that tells a time', 'PUT', `/pages/${'018f3b9c-7a10-7def-8123-0123456789ab'}`, { from: 0 }],
    ['a word for an id', 'PUT', '/pages/mine', { from: 0, envelope: anEnvelope() }],
    ['a revision below none', 'PUT', `/pages/${randomUUID()}`, { from: -1, envelope: anEnvelope() }],
    ['half a revision', 'PUT', `/pages/${randomUUID()}`, { from: 0.5, envelope: anEnvelope() }],
    ['plain text', 'PUT', `/pages/${randomUUID()}`, { from: 0, envelope: 'Dear Sam' }],
    ['an envelope of 1 MB', 'PUT', `/pages/${randomUUID()}`, { from: 0, envelope: 'A'.repeat(1_000_000) }],
    ['a page with a kind', 'PUT', `/pages/${randomUUID()}`, { from: 0, envelope: anEnvelope(), kind: 'x' }],
    ['a removal that has seen nothing', 'DELETE', `/pages/${randomUUID()}`],
    ['a list after a word', 'GET', '/pages?after=mine'],
    ['a list of someone', 'GET', '/pages?account=me'],
  ])('%s is refused', async (_what, method, path, body) => {
    const { status, body: answer } = await owner.send(method, path, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(['request:invalid', 'envelope:damaged', 'request:too_large']).toContain(answer.refused);
  });
});
