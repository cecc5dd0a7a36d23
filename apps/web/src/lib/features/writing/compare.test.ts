import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, type Piece } from './compare.ts';

const joined = (pieces: Piece[], without: Piece['change']) =>
  pieces
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('');

describe('two versions of a text', () => {
  test('are told apart word by word', () => {
    expect(compare('I am sorry if I hurt you.', 'I am sorry that I hurt you.')).toEqual([
      { text: 'I am sorry ', change: 'none' },
      { text: 'if', change: 'removed' },
      { text: 'that', change: 'added' },
      { text: ' I hurt you.', change: 'none' },
    ]);
  });

  test('can each be read again from their differences, in any script', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('if ', 'שלום ', '👩‍👩‍👧', '\n', 'é', '\0'), fc.string({ unit: 'binary' })))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, now) => {
        const pieces = compare(before, now);
        expect(joined(pieces, 'added')).toBe(before);
        expect(joined(pieces, 'removed')).toBe(now);
      }),
    );
  });

  test('of 20,000 words with nothing in common are told to be two', () => {
    const words = (first: string) => Array.from({ length: 20_000 }, (_, i) => first + i).join(' ');
    expect(compare(words('a'), words('b')).map(({ change }) => change)).toEqual(['removed', 'added']);
  });
});
