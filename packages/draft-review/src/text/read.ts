import { markClauses } from './clauses.ts';
import { quotes } from './quotes.ts';
import { markSentences } from './sentences.ts';
import type { Word } from './word.ts';
import { words } from './words.ts';

/** A text as words that know their sentence, their clause and whether they are quoted. */
export function read(text: string): Word[] {
  const found = words(text);
  markSentences(found, text);
  markClauses(found);
  const stretches = quotes(text);
  let next = 0;
  for (const word of found) {
    while ((stretches[next]?.[1] ?? Infinity) <= word.start) next++;
    const stretch = stretches[next];
    word.quoted = stretch !== undefined && word.start >= stretch[0] && word.end <= stretch[1];
  }
  return found;
}
