/** How long a pause may be said to last. */
export const lengths = ['open', 'day', 'week', 'own'] as const;
export type Length = (typeof lengths)[number];

const inSomeDays = (now: Date, days: number) => {
  const then = new Date(now);
  then.setDate(then.getDate() + days);
  return then;
};

/**
 * When a pause of this length ends: null for one without an end, an invalid date where none was given.
 * @param day 'YYYY-MM-DD', for a day of one's own: the pause ends as that day begins on one's own clock.
 */
export function endOf(length: Length, day: string, now = new Date()): Date | null {
  if (length === 'open') return null;
  return length === 'own' ? new Date(`${day}T00:00`) : inSomeDays(now, length === 'day' ? 1 : 7);
}
