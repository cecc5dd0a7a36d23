import { weekdays, type AgreedRule, type Dates, type Weekday } from '../agreements/rules.ts';
import { limits } from '../limits.ts';

/**
 * A moment as a clock and a calendar on a wall show it, without their zone: milliseconds, reckoned as if it were UTC. A
 * day on it has 24 hours, so it serves to say what a rule means; when something really leaves is `whatHolds`'s to say.
 */
export type WallTime = number;

const minute = 60_000;
const day = 24 * 60 * minute;

/** @param date 'YYYY-MM-DD' @param time 'HH:MM' */
export const wallTime = (date: string, time: string): WallTime => Date.parse(`${date}T${time}:00Z`);

const sinceMidnight = (clock: string): number =>
  (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * minute;
const midnightOf = (at: WallTime): WallTime => Math.floor(at / day) * day;
const weekdayOf = (at: WallTime): Weekday => weekdays[(new Date(at).getUTCDay() + 6) % 7] ?? 'mon';

/** Quiet from one time to another; `from` after `to` runs over midnight. On every day, or those on which it begins. */
interface QuietSpan {
  readonly from: string;
  readonly to: string;
  readonly days?: readonly Weekday[];
}

/** When the quiet time ends that is on at a moment; null: none is. */
export function quietUntil({ from, to, days }: QuietSpan, at: WallTime): WallTime | null {
  const [begins, ends] = [sinceMidnight(from), sinceMidnight(to)];
  const length = begins > ends ? ends + day - begins : ends - begins;
  const today = midnightOf(at);
  const began = [today - day, today]
    .filter((midnight) => !days || days.includes(weekdayOf(midnight)))
    .map((midnight) => midnight + begins)
    .find((start) => start <= at && at < start + length);
  return began === undefined ? null : began + length;
}

/** The midnight after the last of the dates that a moment is in; null: it is in none. */
export function silentUntil(dates: readonly Dates[], at: WallTime): WallTime | null {
  const ends = dates
    .filter(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to) + day)
    .map(({ to }) => Date.parse(to) + day);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** When a rule lets go of what is written at a moment; null: it does not hold it, or says nothing about times. */
export function heldOnWall(rule: AgreedRule, at: WallTime): WallTime | null {
  if (rule.kind === 'quiet') return quietUntil(rule, at);
  return rule.kind === 'silence' ? silentUntil(rule.dates, at) : null;
}

/**
 * When what is written at a moment leaves under rules about times: at once (`at`) or later.
 * @returns null: not within the time for which a message is kept.
 */
export function leavesOnWall(rules: readonly AgreedRule[], at: WallTime): WallTime | null {
  for (let leaves = at; leaves - at <= limits.messageHoldLongest;) {
    const next = Math.max(leaves, ...rules.map((rule) => heldOnWall(rule, leaves) ?? leaves));
    if (next === leaves) return leaves;
    leaves = next;
  }
  return null;
}
