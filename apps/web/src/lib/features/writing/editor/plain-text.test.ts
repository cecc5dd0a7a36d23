import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('what is pasted has one kind of line break, no unseen signs and no half signs', () => {
  expect(plainText('Dear\r\nSam\rI\u2028was\0 wrong \ud83d.')).toBe('Dear\nSam\nI\nwas wrong \ufffd.');
});

test('words of every language stay as they are', () => {
  for (const text of ['שלום\tSam', 'é 👩‍👩‍👧 한글', 'tab\there']) expect(plainText(text)).toBe(text);
});

test('what was made plain once stays so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
  );
});
