import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const entry = {
  id: '4f0c2f6e-5a9b-4a3e-9a58-0f9e4c7d2b11',
  start: new Date('2026-12-04T17:30:00Z'),
  minutes: 60,
  reminder: null,
};
const now = new Date('2026-11-22T09:00:00.123Z');

test('a file for a calendar says when, and nothing of what it is about', () => {
  expect(calendarFile(entry, now).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Footbridge//EN',
    'BEGIN:VEVENT',
    'UID:4f0c2f6e-5a9b-4a3e-9a58-0f9e4c7d2b11@footbridge',
    'DTSTAMP:20261122T090000Z',
    'DTSTART:20261204T173000Z',
    'DTEND:20261204T183000Z',
    'SUMMARY:Footbridge',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('it reminds nobody who did not ask for it', () => {
  expect(calendarFile(entry, now)).not.toContain('VALARM');
  expect(calendarFile({ ...entry, reminder: 15 }, now)).toContain('TRIGGER:-PT15M\r\n');
});

test('no line is longer than a calendar has to read', () => {
  const lines = calendarFile({ ...entry, reminder: 15 }, now).split('\r\n');
  expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
});
