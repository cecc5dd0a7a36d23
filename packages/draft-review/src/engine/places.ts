import type { Place } from './rule.ts';
import type { Scan, Span } from './scan.ts';

/** The words of a place, seen from a span; see `Place`. */
export function place(where: Place, { from, to }: Span, scan: Scan): Span {
  const sentence = sentenceOf(from, scan);
  const clauseEnd = Math.min(to + longestClause, Math.max(to, scan.extents[to - 1] ?? to));
  switch (where) {
    case 'over':
      return { from, to };
    case 'here':
      return { from, to: clauseEnd };
    case 'opening':
      return { from: openingOf(from, sentence.from, scan), to: from };
    case 'lead':
      return { from: Math.max(openingOf(from, sentence.from, scan), from - nearby), to: from };
    case 'before': {
      const lead = leadOf(from, sentence.from, scan);
      if (lead > sentence.from) return { from: sentence.from, to: from };
      return sentence.from > 0 ? sentenceOf(sentence.from - 1, scan) : { from, to: from };
    }
    case 'after':
      return { from: to, to: sentence.to };
    case 'sentence':
      return sentence;
    case 'next':
      return { from, to: sentenceEnd(sentence.to, scan) };
    case 'near':
      return {
        from: sentence.from > 0 ? sentenceOf(sentence.from - 1, scan).from : 0,
        to: sentenceEnd(sentence.to, scan),
      };
    case 'text':
      return { from: 0, to: scan.words.length };
  }
}

/** How far back a clause may reach for "I told you that …". */
const reach = 12;
const longestClause = 60;
const nearby = 4;

function openingOf(from: number, first: number, scan: Scan): number {
  let at = from;
  while (at > first && from - at < reach && !/[,;:—–(]|\s-+\s/.test(scan.words[at]?.lead ?? '')) at--;
  return at;
}

function leadOf(from: number, first: number, scan: Scan): number {
  return from > first && from - first <= 1 && scan.starts[from] && !scan.words[from]?.opens ? first : from;
}

const sentenceOf = (at: number, scan: Scan): Span => ({
  from: scan.firsts[at] ?? at,
  to: scan.limits[at] ?? at,
});

const sentenceEnd = (at: number, scan: Scan) => scan.limits[at] ?? at;
