import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLater } from './later.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Milliseconds until it is tried again. */
async function waitOf(later: ReturnType<typeof createLater>, atLeast?: number): Promise<number> {
  let waited = 0;
  later.set(() => {}, atLeast);
  for (; later.isSet(); waited += 25) await vi.advanceTimersByTimeAsync(25);
  return waited;
}

describe('what is tried again', () => {
  it('waits longer each time, up to half a minute, and briefly again once it has succeeded', async () => {
    const later = createLater();
    for (const most of [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      const waited = await waitOf(later);
      expect(waited).toBeGreaterThanOrEqual(most * 0.75);
      expect(waited).toBeLessThanOrEqual(most);
    }
    later.reset();
    expect(await waitOf(later)).toBeLessThanOrEqual(500);
  });

  it('waits as long as it was told to at least', async () => {
    expect(await waitOf(createLater(), 20)).toBe(20_000);
  });

  it('does not come for everybody at the same moment', async () => {
    const waits = await Promise.all(Array.from({ length: 20 }, () => waitOf(createLater())));
    expect(new Set(waits).size).toBeGreaterThan(1);
  });

  it('is done once, and not at all once it is done otherwise', async () => {
    const later = createLater();
    const work = vi.fn();
    later.set(work);
    later.set(work);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(1);
    later.set(work);
    later.cancel();
    expect(later.isSet()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
