interface Entry {
  /** The same for the same conversation, so that a second file takes the place of the first. */
  readonly id: string;
  readonly start: Date;
  readonly minutes: number;
  /** Minutes before; null: none, which is what is given unless it was asked for. */
  readonly reminder: number | null;
}

/** 20261204T173000Z */
const utc = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d{3}/g, '');

/**
 * An entry for one's own calendar, as a file (RFC 5545). A calendar is often shared and lies open on a table, so it says
 * neither with whom nor what about. Each line is short enough to need no folding (75 octets, 3.1).
 */
export function calendarFile({ id, start, minutes, reminder }: Entry, now: Date): string {
  const end = new Date(start.getTime() + minutes * 60_000);
  const alarm =
    reminder === null
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Footbridge', `TRIGGER:-PT${reminder}M`, 'END:VALARM'];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Footbridge//EN',
    'BEGIN:VEVENT',
    `UID:${id}@footbridge`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    'SUMMARY:Footbridge',
    'CLASS:PRIVATE',
    ...alarm,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
