import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../writing/compare.ts';
import { compareWords } from './compare-words.ts';

const joined = (pieces: Piece[], without: Piece['change']) =>
  pieces
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('');

describe('two texts of a clause', () => {
  test('are told apart word by word, and a time is one word', () => {
    expect(compareWords('Not between 21:00 and 08:00.', 'Not between 22:00 and 08:00.')).toEqual([
      { text: 'Not between ', change: 'none' },
      { text: '21:00', change: 'removed' },
      { text: '22:00', change: 'added' },
      { text: ' and 08:00.', change: 'none' },
    ]);
  });

  test('can each be read again from their differences, in any script', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom('no ', 'שלום ', '👩‍👩‍👧', '\n', 'é', '21:00', '\0'),
          fc.string({ unit: 'binary' }),
        ),
      )
      .map((parts) => parts.join(''))
      .filter((one) => one.isWellFormed());
    fc.assert(
      fc.property(text, text, (before, now) => {
        const pieces = compareWords(before, now);
        expect(joined(pieces, 'added')).toBe(before);
        expect(joined(pieces, 'removed')).toBe(now);
      }),
    );
  });
});
