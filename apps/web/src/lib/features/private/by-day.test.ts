import { expect, test } from 'vitest';
import { byDay } from './by-day.ts';

const at = (text: string) => ({ writtenAt: new Date(text) });

test('pages stand together by the reader’s own day, in the order they came', () => {
  const [late, early, before] = [at('2026-05-04T22:00'), at('2026-05-04T08:00'), at('2026-05-01T23:59')];
  expect(byDay([late, early, before])).toEqual([
    { day: new Date('2026-05-04T00:00'), pages: [late, early] },
    { day: new Date('2026-05-01T00:00'), pages: [before] },
  ]);
});

test('a day on which nothing was written is not there', () => {
  expect(byDay([at('2026-05-09T12:00'), at('2026-05-01T12:00')])).toHaveLength(2);
  expect(byDay([])).toEqual([]);
});
