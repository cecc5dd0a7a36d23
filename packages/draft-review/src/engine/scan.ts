import type { Word } from '../text/word.ts';
import type { Hits, Lexicon } from './lexicon.ts';

/** Numbers of words, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A text as the patterns look at it. */
export interface Scan {
  readonly words: readonly Word[];
  readonly hits: Hits;
  /** For each word, the number of the first word of its sentence. */
  readonly firsts: Int32Array;
  /** For each word, the number of the first word after its sentence. */
  readonly limits: Int32Array;
  /** For each word, whether a clause begins here, with or without a lead-in ("and", "well") before. */
  readonly starts: Uint8Array;
  /** For each word, the number of the first word after what belongs to its clause. */
  readonly extents: Int32Array;
}

const leadIns = new Set(
  'and but so sorry please just kindly do ok well look honestly because though although however yet still now then also plus or anyway anyhow like yes no oh okay ok listen hey mum dad dear really god truthfully frankly basically actually obviously maybe perhaps besides'.split(
    ' ',
  ),
);
const closesClause = new Set('but yet however although though except albeit if unless so sorry'.split(' '));
const punctuated = /[,;:—–()…?!]|\s-+\s|--/;

/** Everything the patterns look at, worked out once for a text. */
export function scan(words: readonly Word[], lexicon: Lexicon): Scan {
  const size = words.length;
  const limits = new Int32Array(size);
  const starts = new Uint8Array(size);
  const extents = new Int32Array(size);
  const firsts = new Int32Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const word = words[at] as Word;
    const next = words[at + 1];
    const last = next?.sentence !== word.sentence;
    limits[at] = last ? at + 1 : (limits[at + 1] ?? size);
    extents[at] = last || closes(words, at + 1) ? at + 1 : (extents[at + 1] ?? size);
  }
  words.forEach((word, at) => {
    const before = words[at - 1];
    firsts[at] = before?.sentence === word.sentence ? (firsts[at - 1] ?? at) : at;
    const afterLeadIn = before?.sentence === word.sentence && leadIns.has(before.text) && starts[at - 1];
    starts[at] = word.opens || afterLeadIn ? 1 : 0;
  });
  return { words, hits: lexicon.annotate(words), firsts, limits, starts, extents };
}

/** Whether what belongs to a clause ends before this word: a "when" or "because" without a comma still belongs to it. */
function closes(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (!word.opens) return false;
  if (punctuated.test(word.lead) || closesClause.has(word.text)) return true;
  if (
    word.text === 'i' &&
    words[at + 1]?.text === 'am' &&
    words.slice(at + 2, at + 5).some((one) => one.text === 'sorry')
  )
    return true;
  return word.text === 'i' || (word.text === 'and' && words[at + 1]?.text === 'i');
}
