import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrival } from './arrival.ts';
import { isQuiet } from './quiet-hours.ts';
import { paces, type Reach } from './reach.ts';

const minute = 60_000;

/** Slow and obvious, written apart: look at a wall clock, minute after minute, until someone may be reached. */
function reference(reach: Reach, lastArrival: Date | null, now: Date): Date {
  const gapDays = { weekly: 7, few: 2, any: 0 }[reach.pace];
  const clock = reach.quietHours
    ? new Intl.DateTimeFormat('en-GB', {
        timeZone: reach.quietHours.zone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
    : null;
  const allowed = (at: number) => {
    if (lastArrival && at < lastArrival.getTime() + gapDays * 24 * 60 * minute) return false;
    if (!reach.quietHours || !clock) return true;
    const wall = clock.format(at);
    const { from, to } = reach.quietHours;
    return from <= to ? wall < from || wall >= to : wall < from && wall >= to;
  };
  let at = now.getTime();
  if (allowed(at)) return now;
  if (lastArrival) at = Math.max(at, lastArrival.getTime() + gapDays * 24 * 60 * minute);
  if (allowed(at)) return new Date(at);
  at = Math.floor(at / minute) * minute;
  while (!allowed(at)) at += minute;
  return new Date(at);
}

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
/** Zones with and without summer time, with half-hour steps, and with one that skipped a whole day. */
const zone = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
);
/** Around the nights on which clocks change, and anywhere. */
const moment = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04'),
      fc.integer({ min: -36 * 60, max: 36 * 60 }),
    )
    .map(([day, shift]) => new Date(Date.parse(`${day}T01:00:00Z`) + shift * minute)),
  fc.date({
    min: new Date('2025-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  }),
);
const reach: fc.Arbitrary<Reach> = fc.record({
  pace: fc.constantFrom(...paces),
  quietHours: fc.option(fc.record({ from: clock, to: clock, zone }).filter(({ from, to }) => from !== to)),
});
const history = fc.record({
  reach,
  now: moment,
  sinceLast: fc.option(fc.integer({ min: 0, max: 10 * 24 * 60 })),
});
const lastOf = (now: Date, sinceLast: number | null) =>
  sinceLast === null ? null : new Date(now.getTime() - sinceLast * minute);

/** `pnpm prove` sets a larger number for every property. */
const numRuns = fc.readConfigureGlobal().numRuns ?? 2_000;

describe('when something may arrive', () => {
  it('is what a person watching the wall clock would say', () => {
    fc.assert(
      fc.property(history, ({ reach, now, sinceLast }) => {
        const last = lastOf(now, sinceLast);
        expect(arrival(reach, last, now)).toEqual(reference(reach, last, now));
      }),
      { numRuns },
    );
  });

  it('is never in quiet hours and never in the past', () => {
    fc.assert(
      fc.property(history, ({ reach, now, sinceLast }) => {
        const at = arrival(reach, lastOf(now, sinceLast), now);
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(reach.quietHours && isQuiet(reach.quietHours, at)).toBeFalsy();
      }),
    );
  });

  it('would be seen to be wrong if summer time were forgotten', () => {
    const careless = (at: Date) =>
      new Date(Math.ceil(at.getTime() / (24 * 60 * minute)) * 24 * 60 * minute + 7 * 60 * minute);
    const quietHours = { from: '22:00', to: '07:00', zone: 'Europe/London' };
    const night = new Date('2026-07-01T22:30:00Z');
    expect(careless(night)).not.toEqual(reference({ pace: 'any', quietHours }, null, night));
    expect(arrival({ pace: 'any', quietHours }, null, night)).toEqual(new Date('2026-07-02T06:00:00Z'));
  });
});
