/** Times a writer may pick for a message to leave, beside one of their own. */
export const holdChoices = ['hour', 'evening', 'tomorrow', 'week'] as const;
export type HoldChoice = (typeof holdChoices)[number];

const eveningHour = 19;
const morningHour = 9;

const at = (now: Date, days: number, hour: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);

/** When that is, on the writer's own clock. */
export const holdUntil: Record<HoldChoice, (now: Date) => Date> = {
  hour: (now) => new Date(now.getTime() + 60 * 60_000),
  evening: (now) => at(now, 0, eveningHour),
  tomorrow: (now) => at(now, 1, morningHour),
  week: (now) => at(now, 7, morningHour),
};

/** "This evening" is no choice once it has begun. */
export const holdChoicesNow = (now: Date): HoldChoice[] =>
  holdChoices.filter((choice) => choice !== 'evening' || holdUntil.evening(now) > now);
