import { expect, test } from 'vitest';
import { holdChoicesNow, holdUntil } from './hold.ts';

test('a message kept until tomorrow leaves in the morning, also over the end of a month', () => {
  expect(holdUntil.tomorrow(new Date(2026, 0, 31, 22, 15))).toEqual(new Date(2026, 1, 1, 9));
});

test('in a week is the same weekday in the morning, also when the clocks change between', () => {
  const then = holdUntil.week(new Date(2026, 2, 25, 14, 30));
  expect([then.getDay(), then.getHours()]).toEqual([3, 9]);
});

test('this evening can be chosen until it begins', () => {
  expect(holdChoicesNow(new Date(2026, 4, 4, 18, 59))).toContain('evening');
  expect(holdChoicesNow(new Date(2026, 4, 4, 19, 0))).not.toContain('evening');
});
