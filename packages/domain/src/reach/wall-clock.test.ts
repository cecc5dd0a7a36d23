import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { both, weekdays, type AgreedRule } from '../agreements/rules.ts';
import { isRefusal } from '../refusal.ts';
import { leavesOnWall, wallTime } from './wall-clock.ts';
import { whatHolds } from './what-holds.ts';

const binds = both;
const clock = 'r';
const day = 24 * 60 * 60_000;
/** Coarse, so that one rule often ends where another begins. */
const halfHour = 30 * 60_000;
const first = wallTime('2026-11-01', '00:00');

const time = fc.nat(47).map((at) => new Date(first + at * halfHour).toISOString().slice(11, 16));
const date = fc.nat(60).map((days) => new Date(first + days * day).toISOString().slice(0, 10));
const dates = fc.tuple(date, date).map(([one, other]) => {
  const [from = one, to = other] = [one, other].toSorted();
  return { from, to };
});
const rule: fc.Arbitrary<AgreedRule> = fc.oneof(
  fc
    .record({ from: time, to: time, days: fc.subarray([...weekdays], { minLength: 1 }) })
    .filter(({ from, to }) => from !== to)
    .map((quiet) => ({ kind: 'quiet', binds, clock, ...quiet }) as const),
  fc
    .array(dates, { minLength: 1, maxLength: 3 })
    .map((all) => ({ kind: 'silence', binds, clock, dates: all }) as const),
);

/** What is done with a message in earnest, where the clock on the wall never jumps. */
function leavesInEarnest(rules: readonly AgreedRule[], at: number): number | null {
  const now = new Date(at);
  const one = { kind: 'message', from: now, left: [], planned: [], isForNeutral: false } as const;
  const held = rules.map((kept, index) => ({ clause: String(index), rule: kept, zone: 'UTC' }));
  const holding = whatHolds(held, { ...one, isWithin: () => true }, now);
  return isRefusal(holding) ? null : holding.leavesAt.getTime();
}

const moment = fc.nat(60 * 48).map((halfHours) => first + halfHours * halfHour);

test('what a clock on a wall says of rules is what is done in earnest, where it never jumps', () => {
  let waits = 0;
  let stays = 0;
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 4 }), moment, (rules, at) => {
      const leaves = leavesInEarnest(rules, at);
      expect(leavesOnWall(rules, at)).toBe(leaves);
      if (leaves === null) stays++;
      else if (leaves > at) waits++;
    }),
    { numRuns: 1_500 },
  );
  expect(Math.min(waits, stays)).toBeGreaterThan(10);
});

const night: AgreedRule = {
  kind: 'quiet',
  binds,
  clock,
  from: '21:00',
  to: '08:00',
  days: weekdays,
};
const friday: AgreedRule = { ...night, days: ['fri'] };
const days: AgreedRule = {
  kind: 'silence',
  binds,
  clock,
  dates: [{ from: '2026-11-28', to: '2026-11-29' }],
};

describe('a rule on a clock on a wall', () => {
  test('lets a message leave when the quiet is over', () => {
    expect(leavesOnWall([night], wallTime('2026-11-27', '22:00'))).toBe(wallTime('2026-11-28', '08:00'));
    expect(leavesOnWall([night], wallTime('2026-11-28', '07:59'))).toBe(wallTime('2026-11-28', '08:00'));
  });

  test('lets it leave at once at any other time', () => {
    for (const time of ['08:00', '12:00', '20:59']) {
      expect(leavesOnWall([night], wallTime('2026-11-27', time))).toBe(wallTime('2026-11-27', time));
    }
  });

  test('begins only on its own days, and goes on into the next', () => {
    expect(leavesOnWall([friday], wallTime('2026-11-28', '07:00'))).toBe(wallTime('2026-11-28', '08:00'));
    expect(leavesOnWall([friday], wallTime('2026-11-28', '22:00'))).toBe(wallTime('2026-11-28', '22:00'));
  });

  test('goes on where another begins', () => {
    expect(leavesOnWall([friday, days], wallTime('2026-11-27', '22:00'))).toBe(
      wallTime('2026-11-30', '00:00'),
    );
  });

  test('may never let go', () => {
    const always: AgreedRule[] = [night, { ...night, from: '07:00', to: '22:00' }];
    expect(leavesOnWall(always, wallTime('2026-11-27', '12:00'))).toBeNull();
  });
});
