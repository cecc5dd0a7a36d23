import { expect, it } from 'vitest';
import { createLimiter } from './limiter.ts';

it('lets each key act so often in a period, then says how many seconds to wait', () => {
  let at = 1_000_000;
  const limiter = createLimiter(2, { every: 60_000, now: () => at });
  expect([limiter.take('a'), limiter.take('a'), limiter.take('a'), limiter.take('b')]).toEqual([0, 0, 60, 0]);
  at += 59_001;
  expect(limiter.take('a')).toBe(1);
  at += 1_000;
  expect(limiter.take('a')).toBe(0);
});
