import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { openPair, until, type Side } from './cast.ts';

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
  it('cannot put a key in force that nobody can open without the other being told', async () => {
    const { ruth, sam, space, ruths, sams } = await openPair(server.origin);
    const members = [ruths, sams].map((side) => side.state.get().own.member);
    const wraps = members.map((member) => ({ member, wrap: randomBytes(80).toString('base64url') }));
    expect(await request(sam, 'POST', `/spaces/${space}/keys`, { epoch: 2, wraps })).toEqual({});
    expect((await until(ruths.state, ({ trouble }) => trouble !== null)).trouble).toBe('key-unknown');
    for (const { device } of [ruth, sam]) device.close();
  });
});
