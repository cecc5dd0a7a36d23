import { expect, test } from 'vitest';
import { endOf } from './length.ts';

const now = new Date(2026, 2, 28, 10, 30);

test('a pause of a day or a week ends at the same time of day', () => {
  expect(endOf('open', '', now)).toBeNull();
  expect(endOf('day', '', now)).toEqual(new Date(2026, 2, 29, 10, 30));
  expect(endOf('week', '', now)).toEqual(new Date(2026, 3, 4, 10, 30));
});

test('a pause until a day ends as that day begins', () => {
  expect(endOf('own', '2026-04-03', now)).toEqual(new Date(2026, 3, 3));
});

test('without a day there is no end that could be meant', () => {
  expect(endOf('own', '', now)?.getTime()).toBeNaN();
});
