import { weekdays, type AgreedRule } from '@footbridge/domain';
import { describe, expect, test } from 'vitest';
import { leavesAt, quietSpans, wallTime } from './try-rules.ts';

const night: AgreedRule = {
  kind: 'quiet',
  binds: 'both',
  clock: 'r',
  from: '21:00',
  to: '08:00',
  days: weekdays,
};
const friday: AgreedRule = { ...night, days: ['fri'] };
const days: AgreedRule = {
  kind: 'silence',
  binds: 'both',
  clock: 'r',
  dates: [{ from: '2026-11-28', to: '2026-11-29' }],
};

describe('a rule that is tried on', () => {
  test('lets a message leave when the quiet is over', () => {
    expect(leavesAt([night], wallTime('2026-11-27', '22:00'))).toBe(wallTime('2026-11-28', '08:00'));
    expect(leavesAt([night], wallTime('2026-11-28', '07:59'))).toBe(wallTime('2026-11-28', '08:00'));
  });

  test('lets it leave at once at any other time', () => {
    for (const time of ['08:00', '12:00', '20:59']) {
      expect(leavesAt([night], wallTime('2026-11-27', time))).toBe(wallTime('2026-11-27', time));
    }
  });

  test('begins only on its own days, and goes on into the next', () => {
    expect(leavesAt([friday], wallTime('2026-11-28', '07:00'))).toBe(wallTime('2026-11-28', '08:00'));
    expect(leavesAt([friday], wallTime('2026-11-28', '22:00'))).toBe(wallTime('2026-11-28', '22:00'));
  });

  test('goes on where another begins', () => {
    expect(leavesAt([friday, days], wallTime('2026-11-27', '22:00'))).toBe(wallTime('2026-11-30', '00:00'));
  });

  test('may never let go', () => {
    const always: AgreedRule[] = [night, { ...night, from: '07:00', to: '22:00' }];
    expect(leavesAt(always, wallTime('2026-11-27', '12:00'))).toBeNull();
  });

  test('shows the quiet parts of a day', () => {
    expect(quietSpans([night], wallTime('2026-11-27', '12:00'))).toEqual([
      { from: 0, to: 8 * 60 },
      { from: 21 * 60, to: 24 * 60 },
    ]);
    expect(quietSpans([friday], wallTime('2026-11-27', '12:00'))).toEqual([{ from: 21 * 60, to: 24 * 60 }]);
    expect(quietSpans([days], wallTime('2026-11-28', '12:00'))).toEqual([{ from: 0, to: 24 * 60 }]);
  });
});
