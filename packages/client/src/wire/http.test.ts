import { endpoints } from '@footbridge/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from './clock.ts';
import { createCall } from './http.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const whole = '{"pages":[]}';

/** A way on which an answer begins after so many seconds, or never, and goes on by a letter each five. */
const callOver = (begins: number | null, arrives = whole) =>
  createCall(
    'http://localhost',
    async (_, init) => {
      const gone = new Promise<never>((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError'))),
      );
      const after = (seconds: number) =>
        Promise.race([gone, new Promise((come) => setTimeout(come, seconds * 1000))]);
      await (begins === null ? gone : after(begins));
      const letters = new TextEncoder().encode(arrives).values();
      const body = new ReadableStream<Uint8Array>(
        {
          async pull(stream) {
            const { value } = letters.next();
            if (value !== undefined) stream.enqueue((await after(5), Uint8Array.of(value)));
            else if (arrives === whole) stream.close();
            else await gone;
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body);
    },
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

  it('is given up where an answer stops on the way', async () => {
    expect(await outcomeOf(callOver(1, whole.slice(0, 5))(endpoints.pages.list))).toEqual({
      refused: 'server:busy',
    });
  });

  it('is not given up because its answer is long, and the way slow', async () => {
    expect(await outcomeOf(callOver(20)(endpoints.pages.list))).toEqual({ pages: [] });
  });

  it('is, other than what somebody does: that may have been done all the same', async () => {
    const end = callOver(null)(endpoints.identity.end, { params: { session: 'current' } });
    expect(await outcomeOf(end)).toBe('under way');
  });
});
