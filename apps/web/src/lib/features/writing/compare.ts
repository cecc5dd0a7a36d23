import { diffWordsWithSpace } from 'diff';

export interface Piece {
  readonly text: string;
  readonly change: 'none' | 'removed' | 'added';
}

/** Steps after which two texts are simply told to be two. */
const patience = 5_000;

/** What is different in a text now, word by word. Put together again, the pieces give either text. */
export function compare(before: string, now: string): Piece[] {
  const parts = diffWordsWithSpace(before, now, { maxEditLength: patience });
  if (!parts) return [piece(before, 'removed'), piece(now, 'added')];
  return parts.map(({ value, added, removed }) =>
    piece(value, added ? 'added' : removed ? 'removed' : 'none'),
  );
}

const piece = (text: string, change: Piece['change']): Piece => ({ text, change });
