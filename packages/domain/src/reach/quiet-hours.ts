import type { QuietHours } from './reach.ts';

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const isWithin = (quiet: QuietHours, local: Temporal.ZonedDateTime): boolean => {
  const now = local.hour * 60 + local.minute;
  const [from, to] = [minutes(quiet.from), minutes(quiet.to)];
  return from <= to ? now >= from && now < to : now >= from || now < to;
};

const inZone = (quiet: QuietHours, at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(quiet.zone);

/** What the clock on its owner's wall says decides, in summer time and out of it. */
export const isQuiet = (quiet: QuietHours, at: Date): boolean => isWithin(quiet, inZone(quiet, at));

/**
 * The first moment, at or after `at`, that is not quiet. Quiet ends in one of two ways: the wall clock reaches `to`
 * (twice on the night the clocks go back), or it jumps over `to` when they go forward.
 */
export function endOfQuiet(quiet: QuietHours, at: Date): Date {
  const start = inZone(quiet, at);
  if (!isWithin(quiet, start)) return at;
  const ends = [0, 1, 2].flatMap((days) => {
    const end = start.toPlainDate().add({ days }).toPlainDateTime(Temporal.PlainTime.from(quiet.to));
    return (['earlier', 'later'] as const).map((disambiguation) =>
      end.toZonedDateTime(quiet.zone, { disambiguation }),
    );
  });
  const jump = start.getTimeZoneTransition('next');
  const first = [...ends, ...(jump ? [jump] : [])]
    .filter((end) => end.epochMilliseconds > at.getTime() && !isWithin(quiet, end))
    .sort(Temporal.ZonedDateTime.compare)[0];
  return first ? new Date(first.epochMilliseconds) : at;
}
