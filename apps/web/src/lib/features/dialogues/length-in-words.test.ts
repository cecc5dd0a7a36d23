import { expect, test } from 'vitest';
import { lengthInWords } from './length-in-words.ts';

test('nothing is said of the length while there is room', () => {
  expect(lengthInWords('a'.repeat(300), 400)).toBe('');
});

test('a length is told in words, and only when it matters', () => {
  expect(lengthInWords('a'.repeat(390), 400)).toContain('about as much');
  expect(lengthInWords('a'.repeat(430), 400)).toContain('about 10 words');
});
