import { wallTime, weekdays, type AgreedRule } from '@footbridge/domain';
import { expect, test } from 'vitest';
import { quietSpans } from './quiet-spans.ts';

const night: AgreedRule = {
  kind: 'quiet',
  binds: 'both',
  clock: 'r',
  from: '21:00',
  to: '08:00',
  days: weekdays,
};
const friday: AgreedRule = { ...night, days: ['fri'] };
const days: AgreedRule = {
  kind: 'silence',
  binds: 'both',
  clock: 'r',
  dates: [{ from: '2026-11-28', to: '2026-11-29' }],
};

test('the quiet parts of a day', () => {
  expect(quietSpans([night], wallTime('2026-11-27', '12:00'))).toEqual([
    { from: 0, to: 8 * 60 },
    { from: 21 * 60, to: 24 * 60 },
  ]);
  expect(quietSpans([friday], wallTime('2026-11-27', '12:00'))).toEqual([{ from: 21 * 60, to: 24 * 60 }]);
  expect(quietSpans([days], wallTime('2026-11-28', '12:00'))).toEqual([{ from: 0, to: 24 * 60 }]);
});
