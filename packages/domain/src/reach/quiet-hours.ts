import { weekdays, type Weekday } from '../agreements/rules.ts';
import type { QuietHours } from './reach.ts';
import { quietUntil, type WallTime } from './wall-clock.ts';

/** Quiet hours on some days only, told by the day on which they begin; on every day if no days are named. */
export type QuietTimes = QuietHours & { readonly days?: readonly Weekday[] };

/** Whether quiet hours begin on a day. */
export const isOn = ({ days }: Pick<QuietTimes, 'days'>, { dayOfWeek }: Temporal.PlainDate): boolean =>
  !days || days.some((day) => weekdays.indexOf(day) + 1 === dayOfWeek);

/** A zone can vanish from the world's list. Then UTC is a clock all the same, and better than none. */
export const onClock = (zone: string, at: Date): Temporal.ZonedDateTime => {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  try {
    return instant.toZonedDateTimeISO(zone);
  } catch {
    return instant.toZonedDateTimeISO('UTC');
  }
};

/** What the clock and the calendar on the wall say. */
export const wallOf = ({ year, month, day, hour, minute }: Temporal.ZonedDateTime): WallTime =>
  Date.UTC(year, month - 1, day, hour, minute);

const isWithin = (quiet: QuietTimes, local: Temporal.ZonedDateTime): boolean =>
  quietUntil(quiet, wallOf(local)) !== null;

const inZone = (quiet: QuietTimes, at: Date) => onClock(quiet.zone, at);

/** What the clock on its owner's wall says decides, in summer time and out of it. */
export const isQuiet = (quiet: QuietTimes, at: Date): boolean => isWithin(quiet, inZone(quiet, at));

/**
 * The first moment, at or after `at`, that is not quiet. Quiet ends in one of two ways: the wall clock reaches `to`
 * (twice on the night the clocks go back), or it jumps over `to` when they go forward.
 */
export function endOfQuiet(quiet: QuietTimes, at: Date): Date {
  const start = inZone(quiet, at);
  if (!isWithin(quiet, start)) return at;
  const ends = [0, 1, 2].flatMap((days) => {
    const end = start.toPlainDate().add({ days }).toPlainDateTime(Temporal.PlainTime.from(quiet.to));
    return (['earlier', 'later'] as const).map((disambiguation) =>
      end.toZonedDateTime(start.timeZoneId, { disambiguation }),
    );
  });
  const jump = start.getTimeZoneTransition('next');
  const first = [...ends, ...(jump ? [jump] : [])]
    .filter((end) => end.epochMilliseconds > at.getTime() && !isWithin(quiet, end))
    .sort(Temporal.ZonedDateTime.compare)[0];
  return first ? new Date(first.epochMilliseconds) : at;
}
