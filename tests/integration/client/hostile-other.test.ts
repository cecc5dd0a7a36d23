import type { Introduction } from '@footbridge/client';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, openPair, passphrase, spaceOf, until, untilSent, type Side } from './cast.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** The other, with a program of their own: signed in like anyone, and bound by nothing but the server. */
const request = async ({ device }: Side, method: string, path: string, body: object) => {
  const headers = { 'content-type': 'application/json' };
  const url = `${server.origin}/api${path}`;
  const answer = await device.cookies.fetch(url, { method, headers, body: JSON.stringify(body) });
  return (await answer.json()) as { refused?: string };
};

describe('someone whose program is not ours', () => {
  it('cannot keep the other from writing with a key that nobody can open: whoever writes puts another in its place', async () => {
    const { ruth, sam, space, ruths, sams } = await openPair(server.origin);
    sams.conversation.subscribe(() => {});
    const members = [ruths, sams].map((side) => side.state.get().own.member);
    const wraps = members.map((member) => ({ member, wrap: randomBytes(80).toString('base64url') }));
    expect(await request(sam, 'POST', `/spaces/${space}/keys`, { epoch: 2, wraps })).toEqual({});
    expect((await until(ruths.state, ({ trouble }) => trouble !== null)).trouble).toBe('key-unopened');
    await must(ruths.write('All the same.'));
    await untilSent(sams, 'All the same.');
    for (const side of [ruths, sams]) expect(side.state.get().trouble).toBeNull();
    for (const { device } of [ruth, sam]) device.close();
  });

  it('is called by a plain word when their name is none, and the other goes on writing', async () => {
    const { ruth, sam, ruths, sams } = await openPair(server.origin);
    ruths.conversation.subscribe(() => {});
    await must(ruths.write('Hello.'));
    await untilSent(ruths, 'Hello.');
    // A program that checks no lengths: what is looked at is short, what is sealed is not.
    let looks = 0;
    const name = { get: () => ((looks += 1) === 1 ? 'Sam' : 'S'.repeat(200)) };
    const tooLong = Object.defineProperty({ pronouns: '', formOfAddress: '' }, 'name', name) as Introduction;
    await must(sams.introduce(tooLong));
    await until(ruths.state, ({ other }) => other?.introduction === null);
    expect(ruths.state.get().trouble).toBeNull();
    await must(ruths.write('Still here.'));
    await untilSent(ruths, 'Still here.');
    for (const device of [ruth.device, sam.device]) device.close();
  });

  it('cannot leave the other with ever more to look for at the next visit', async () => {
    const { ruth, sam, space, ruths } = await openPair(server.origin);
    ruths.conversation.subscribe(() => {});
    // Shown nothing of what was said before, a page names no parents.
    const forgetful = new Device(server.origin, {
      fetch: async (input, init) =>
        String(input).includes('/messages')
          ? Response.json({ messages: [], more: false })
          : fetch(input, init),
    });
    await must((await forgetful.open()).signIn({ email: sam.email, passphrase }));
    await forgetful.pages[0]?.trustThisDevice();
    for (let n = 0; n < 12; n += 1) {
      const page = await forgetful.open();
      await must(spaceOf(page, space).write(`Number ${n}.`));
      await untilSent(ruths, `Number ${n}.`);
      page.stop();
    }
    const [seen] = await ruth.device.storage.all('seen');
    expect(seen?.heads.map(({ position }) => position)).toHaveLength(8);
    expect(ruths.state.get().trouble).toBeNull();
    for (const device of [ruth.device, sam.device, forgetful]) device.close();
  });
});
