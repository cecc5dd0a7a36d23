/** Days and times in the reader's own language and zone. */
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const dayOfAnotherYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** "Monday 4 May", or "4 May 2024" when it was not this year. */
export const inDays = (moment: Date, now = new Date()): string =>
  (moment.getFullYear() === now.getFullYear() ? day : dayOfAnotherYear).format(moment);

/** "Monday 4 May, 09:00" */
export const inWords = (moment: Date, now = new Date()): string =>
  `${inDays(moment, now)}, ${time.format(moment)}`;

/** "09:00" */
export const atTime = (moment: Date): string => time.format(moment);
