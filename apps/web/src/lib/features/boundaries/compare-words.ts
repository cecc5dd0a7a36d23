import { diffArrays } from 'diff';
import type { Piece } from '../writing/compare.ts';

/** Steps after which two texts are simply told to be two. */
const patience = 2_000;
/** A time or a number is one word: nobody reads "22" before ":00". */
const word = /\s+|\d+(?:[:.,]\d+)*|[\p{L}\p{M}\p{N}’'-]+|./gsu;

const wordsIn = (text: string): string[] => text.match(word) ?? [];

/** What is different between two texts of a clause, word by word. Put together again, the pieces give either text. */
export function compareWords(before: string, now: string): Piece[] {
  const parts = diffArrays(wordsIn(before), wordsIn(now), { maxEditLength: patience });
  if (!parts) {
    return [
      { text: before, change: 'removed' },
      { text: now, change: 'added' },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'none',
  }));
}
