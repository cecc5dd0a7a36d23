import { expect, test } from 'vitest';
import { touchesOffLimits } from './off-limits.ts';

const topics = [
  { name: 'Money', status: 'off_limits' },
  { name: 'the past', status: 'off_limits' },
  { name: 'visits', status: 'open' },
  { name: 'health', status: 'later' },
] as const;

test('a topic whose words are off limits is found, however it is written', () => {
  expect(touchesOffLimits('Could we talk about MONEY?', topics)).toBe('Money');
  expect(touchesOffLimits('What, of the  past, still hurts', topics)).toBe('the past');
});

test('a word that only holds those letters is another word', () => {
  expect(touchesOffLimits('moneyless years', topics)).toBeNull();
  expect(touchesOffLimits('past the bridge', topics)).toBeNull();
});

test('what is open or for later can be asked for', () => {
  expect(touchesOffLimits('visits, and your health', topics)).toBeNull();
});

test('a mark without a word stands in nobody’s way', () => {
  expect(touchesOffLimits('anything', [{ name: ' … ', status: 'off_limits' }])).toBeNull();
});
