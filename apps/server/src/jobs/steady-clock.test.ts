import { systemClock } from 'pg-boss';
import { afterEach, expect, test, vi } from 'vitest';
import { steadyClock } from './steady-clock.ts';

afterEach(() => vi.useRealTimers());

const hour = 3_600_000;

/** What a clock says went by while the machine's own was set back by an hour. */
function passed(clock: { now(): number }): number {
  const before = clock.now();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - hour });
  return clock.now() - before;
}

test('the schedule’s clock goes on when the machine’s is set back, and pg-boss’s own would not', () => {
  expect(passed(steadyClock)).toBeGreaterThanOrEqual(0);
  vi.useRealTimers();
  expect(passed(systemClock)).toBeLessThan(0);
});

test('the schedule’s clock tells the time of day', () => {
  expect(Math.abs(steadyClock.now() - Date.now())).toBeLessThan(hour);
});
