import { options, parse } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import { firsts, musts, openings, type Opening } from './openings.ts';
import type { Scan, Span } from './scan.ts';
import { chain, type Marks } from './steps.ts';

/**
 * Patterns over words, as text. Items stand between spaces:
 *   sorry          that word               hit|hurt   either          @harm   a word or phrase of that class
 *   (a b|c d)      either run of words      x?         perhaps x       _       up to three adverbs
 *   ~4             up to four words of the same clause                 ~~4     the same, across clauses of the sentence
 *   !x  !(a b|c)   it does not come next    <!x        x is not just before
 *   ^              a clause begins here (after "and", "well" …)        $       a clause ends here
 *   [ ]            what to mark, if not the whole                      >       mark on to the end of the clause
 * Gaps are bounded and nothing repeats without end, so the time a pattern takes grows with the length of the text only.
 */
export interface Pattern {
  readonly source: string;
  readonly openings: readonly Opening[];
  /** Sets of words and classes: of each, one must be in the sentence. The smallest come first. */
  readonly musts: readonly (readonly number[])[];
  match(scan: Scan, at: number): Span | undefined;
}

const unread: Scan = {
  words: [],
  hits: { starts: new Int32Array(1), symbols: [], lengths: [], size: 0 },
  firsts: new Int32Array(),
  limits: new Int32Array(),
  starts: new Uint8Array(),
  extents: new Int32Array(),
};

export function compile(source: string, lexicon: Lexicon): Pattern {
  const tokens = source.match(/!?\(|\)\??|[[\]]|[^\s()[\]]+/g) ?? [];
  const adverb = options('@adverb', lexicon);
  const items = parse(tokens, lexicon, source);
  if (tokens.length) throw new Error(`A bracket closes too early in: ${source}`);
  const run = chain(items[0] ?? [], adverb, (_marks, at) => at);
  if (!firsts(items[0] ?? [], adverb).closed)
    throw new Error(`A pattern needs a word to begin with: ${source}`);
  // Made once: most tries fail, and there are many.
  const marks: Marks = { scan: unread, limit: 0, from: 0, to: -1 };
  return {
    source,
    openings: openings(items[0] ?? [], adverb),
    musts: musts(items[0] ?? [], adverb),
    match(scan, at) {
      marks.scan = scan;
      marks.limit = scan.limits[at] ?? at;
      marks.from = at;
      marks.to = -1;
      const end = run(marks, at);
      if (end < 0) return undefined;
      return { from: marks.from, to: marks.to < 0 ? end : marks.to };
    },
  };
}
