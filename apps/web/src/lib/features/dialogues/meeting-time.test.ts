import { dialogueTimers } from '@footbridge/domain';
import { expect, test } from 'vitest';
import { isMeetingTime, momentOf } from './meeting-time.ts';

const now = new Date('2026-11-22T18:00:00Z');
const ahead = (milliseconds: number) => isMeetingTime(new Date(now.getTime() + milliseconds), now);

test('one can meet at a time that is still to come by the clock one goes by, and not too far ahead', () => {
  expect([ahead(-1), ahead(0), ahead(1)]).toEqual([false, false, true]);
  expect([ahead(dialogueTimers.meetingAhead), ahead(dialogueTimers.meetingAhead + 1)]).toEqual([true, false]);
});

test('an empty picker names no moment', () => {
  expect(momentOf('')).toBeNull();
  expect(momentOf('2026-12-04T18:30')).toEqual(new Date(2026, 11, 4, 18, 30));
});
