import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import type { Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ RATE_LIMIT_FACTOR: '1' });
});
afterAll(() => server.close());

const changes = async (member: Member): Promise<string[]> => {
  const { entries } = (await act.readFeed(member)).body;
  const kinds = entries.map(({ kind }: { kind: string }) => kind);
  return kinds.filter((kind: string) => /^(introduction|acknowledgement):(changed|shared)$/.test(kind));
};

const nameAndSentence = async (member: Member) => [
  (await act.introduce(member, { epoch: 2 })).body.refused,
  (await act.acknowledge(member, { epoch: 2 })).body.refused,
];

describe('a name and a sentence that the other sees at once', () => {
  it('are no way to write to someone again and again', async () => {
    const [one, other] = await openPair(server.origin);
    const refused = [];
    for (let n = 0; n < 12; n += 1) refused.push((await act.introduce(one, { epoch: 2 })).body);
    expect(refused.map((body) => body.refused)).toEqual([
      ...Array(10).fill(undefined),
      ...Array(2).fill('request:too_many'),
    ]);
    expect(refused.at(-1).retryAfter).toBeGreaterThan(0);
    expect(await changes(other)).toHaveLength(10);
  });

  it('are no way to write to someone whose space rests or has ended', async () => {
    for (const [path, body, code] of [
      ['pause', { kind: 'shown', until: null }, 'space:resting'],
      ['end', { ending: 'told' }, 'space:ended'],
    ] as const) {
      const [one, other] = await openPair(server.origin);
      expect(await nameAndSentence(one)).toEqual([undefined, undefined]);
      expect(await nameAndSentence(other)).toEqual([undefined, undefined]);
      const before = await changes(one);
      expect((await one.browser.send('PUT', `/spaces/${one.space}/${path}`, body)).status).toBe(200);
      expect(await nameAndSentence(other)).toEqual([code, code]);
      expect(await changes(one)).toEqual(before);
    }
  });
});
