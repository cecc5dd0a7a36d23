import { limits, weekdays, type AgreedRule } from '@footbridge/domain';

/** A moment on the clock on a wall, whatever its zone, as if that were UTC; milliseconds. */
export type WallTime = number;

export interface Span {
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const clock = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * minute;

export const wallTime = (date: string, time: string): WallTime => Date.parse(`${date}T${time}:00Z`);

const startOfDay = (at: WallTime): WallTime => Math.floor(at / day) * day;
const weekdayOf = (at: WallTime) => weekdays[(new Date(at).getUTCDay() + 6) % 7] ?? 'mon';

/** When the rule lets go of what is written now; null if it does not hold it. */
function heldUntil(rule: AgreedRule, at: WallTime): WallTime | null {
  if (rule.kind === 'silence') {
    const dates = rule.dates.find(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to) + day);
    return dates ? Date.parse(dates.to) + day : null;
  }
  if (rule.kind !== 'quiet') return null;
  const [from, to] = [clock(rule.from), clock(rule.to)];
  const length = to > from ? to - from : to + day - from;
  const start = [startOfDay(at) - day, startOfDay(at)].find(
    (midnight) =>
      rule.days.includes(weekdayOf(midnight)) && midnight + from <= at && at < midnight + from + length,
  );
  return start === undefined ? null : start + from + length;
}

/**
 * When a message written at a time would leave under rules about times: at once (`at`) or later. In earnest that is
 * `whatHolds`, which goes by moments and zones; here it is only what a clock on a wall says.
 * @returns null: not within the time for which a message is kept.
 */
export function leavesAt(rules: readonly AgreedRule[], at: WallTime): WallTime | null {
  for (let leaves = at; leaves - at <= limits.messageHoldLongest;) {
    const next = Math.max(leaves, ...rules.map((rule) => heldUntil(rule, leaves) ?? leaves));
    if (next === leaves) return leaves;
    leaves = next;
  }
  return null;
}

/** The parts of a day in which nothing leaves, to the quarter of an hour. */
export function quietSpans(rules: readonly AgreedRule[], at: WallTime): Span[] {
  const quarter = 15;
  const midnight = startOfDay(at);
  const quiet = Array.from({ length: (24 * 60) / quarter }, (_, step) => step * quarter).filter((from) =>
    rules.some((rule) => heldUntil(rule, midnight + from * minute) !== null),
  );
  return quiet.reduce<Span[]>((spans, from) => {
    const last = spans.at(-1);
    return last?.to === from
      ? [...spans.slice(0, -1), { from: last.from, to: from + quarter }]
      : [...spans, { from, to: from + quarter }];
  }, []);
}
