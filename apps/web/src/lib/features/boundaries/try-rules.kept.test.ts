import { both, isRefusal, weekdays, whatHolds, type AgreedRule } from '@footbridge/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leavesAt, wallTime } from './try-rules.ts';

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

test('what a rule that is tried on would do is what is done in earnest', () => {
  let waits = 0;
  let stays = 0;
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 4 }), moment, (rules, at) => {
      const leaves = leavesInEarnest(rules, at);
      expect(leavesAt(rules, at)).toBe(leaves);
      if (leaves === null) stays++;
      else if (leaves > at) waits++;
    }),
    { numRuns: 1_500 },
  );
  expect(Math.min(waits, stays)).toBeGreaterThan(10);
});
