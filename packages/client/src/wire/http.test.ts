import { endpoints } from '@footbridge/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from './clock.ts';
import { createCall } from './http.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A way on which an answer begins, and is whole, after so many seconds; null: never. */
const callOver = (begins: number | null, takes = 0) =>
  createCall(
    'http://localhost',
    (_, init) =>
      new Promise((resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
        const json = () => new Promise((read) => setTimeout(() => read({ pages: [] }), takes * 1000));
        const answer = { ok: true, headers: new Headers(), json } as unknown as Response;
        if (begins !== null) setTimeout(() => resolve(answer), begins * 1000);
      }),
    createClock(),
  );

/** What became of it within two minutes. */
async function outcomeOf(call: Promise<unknown>): Promise<unknown> {
  let outcome: unknown = 'under way';
  void call.then((answer) => (outcome = answer));
  await vi.advanceTimersByTimeAsync(120_000);
  return outcome;
}

describe('a question to Footbridge', () => {
  it('is given up where no answer begins, so that what waits behind it goes on', async () => {
    expect(await outcomeOf(callOver(null)(endpoints.pages.list))).toEqual({ refused: 'server:busy' });
  });

  it('is not given up because its answer is long, and the way slow', async () => {
    expect(await outcomeOf(callOver(20, 60)(endpoints.pages.list))).toEqual({ pages: [] });
  });

  it('is, other than what somebody does: that may have been done all the same', async () => {
    const end = callOver(null)(endpoints.identity.end, { params: { session: 'current' } });
    expect(await outcomeOf(end)).toBe('under way');
  });
});
