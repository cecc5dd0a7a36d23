import type { AgreedRule } from '../agreements/rules.ts';
import type { Reach } from './reach.ts';

/**
 * Slow and obvious, and written apart from what it checks: somebody who looks at the clocks on two walls every quarter of
 * an hour, with the agreement and a list of what was sent in their hands.
 */
export const quarter = 15 * 60_000;
const week = 7 * 24 * 60 * 60_000;
const patience = 30 * 24 * 60 * 60_000;

export interface Watched {
  readonly rule: AgreedRule;
  readonly zone: string;
}

interface Wall {
  readonly time: string;
  readonly date: string;
  readonly day: string;
  readonly dayBefore: string;
}

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const seen = new Map<string, Map<number, Wall>>();
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock and a calendar on a wall say. Looked at once: it takes the longest of all. */
function wall(zone: string, at: number): Wall {
  const here = seen.get(zone) ?? new Map<number, Wall>();
  seen.set(zone, here);
  const known = here.get(at);
  if (known) return known;
  const format = { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-CA', format);
  clocks.set(zone, clock);
  const [date, time] = clock.format(at).split(', ') as [string, string];
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const wallNow = { time, date, day: days[weekday]!, dayBefore: days[(weekday + 6) % 7]! };
  here.set(at, wallNow);
  return wallNow;
}

/** Whether something may leave at this very moment. */
export function mayLeave({ rule, zone }: Watched, at: number, leftAt: readonly number[]): boolean {
  if (rule.kind === 'pace')
    return leftAt.filter((one) => one > at - week && one <= at).length + 1 <= rule.items;
  if (rule.kind === 'silence') {
    const { date } = wall(zone, at);
    for (const { from, to } of rule.dates) if (date >= from && date <= to) return false;
    return true;
  }
  if (rule.kind !== 'quiet') return true;
  const { time, day, dayBefore } = wall(zone, at);
  const { from, to } = rule;
  const on = (one: string) => (rule.days as readonly string[]).includes(one);
  if (from < to) return !(on(day) && time >= from && time < to);
  if (on(day) && time >= from) return false;
  return !(on(dayBefore) && time < to);
}

/** The first quarter of an hour at which everything allows it; null if none does for a long time. */
export function leaves(rules: readonly Watched[], start: number, leftAt: readonly number[]): number | null {
  for (let at = start; at <= start + patience; at += quarter) {
    if (rules.every((one) => mayLeave(one, at, leftAt))) return at;
  }
  return null;
}

/** The first at which the receiver's own limits allow it to arrive. */
export function arrives(reach: Reach, last: number | null, start: number): number {
  const gap = { weekly: 7, few: 2, any: 0 }[reach.pace] * 24 * 60 * 60_000;
  for (let at = start; ; at += quarter) {
    if (last !== null && at < last + gap) continue;
    if (!reach.quietHours) return at;
    const { from, to, zone } = reach.quietHours;
    const { time } = wall(zone, at);
    const isQuiet = from < to ? time >= from && time < to : time >= from || time < to;
    if (!isQuiet) return at;
  }
}
