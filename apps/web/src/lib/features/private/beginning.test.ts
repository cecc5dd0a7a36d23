import { expect, test } from 'vitest';
import { beginning } from './beginning.ts';

test('a text is known by its first line, cut between words', () => {
  expect(beginning('\n  Dear Dad,\nI never said')).toBe('Dear Dad,');
  expect(beginning('word '.repeat(30))).toBe(`${'word '.repeat(12).trim()} …`);
  expect(beginning('한'.repeat(80))).toBe(`${'한'.repeat(60)} …`);
});
