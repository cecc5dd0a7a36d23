import { expect, test } from 'vitest';
import { lengthOfTime } from './length-of-time.ts';

test('a length of time is said in its two largest parts', () => {
  const said = [72 * 3600, 71 * 3600 + 59 * 60 + 59, 25 * 3600, 86_400 + 59, 3660, 7200, 60, 1, 0].map(
    lengthOfTime,
  );
  expect(said).toEqual([
    '3 days',
    '2 days and 23 hours',
    '1 day and 1 hour',
    '1 day',
    '1 hour and 1 minute',
    '2 hours',
    '1 minute',
    '1 minute',
    '1 minute',
  ]);
});
