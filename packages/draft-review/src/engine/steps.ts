import type { Item, Options } from './items.ts';
import { firsts } from './openings.ts';
import type { Scan } from './scan.ts';

/** Where a match is under way. */
export interface Marks {
  scan: Scan;
  /** The first word after the sentence: a match never runs from one sentence into the next. */
  limit: number;
  from: number;
  to: number;
}

/** Answers the number of the word after the match, or -1. */
export type Step = (marks: Marks, at: number) => number;

/** One item after the other, each told what comes after it. */
export function chain(items: readonly Item[], adverb: Options, last: Step): Step {
  return items.reduceRight<Step>((next, one) => step(one, adverb, next), last);
}

function step(one: Item, adverb: Options, next: Step): Step {
  switch (one.kind) {
    case 'set':
      return one.optional ? either(taking(one.options, next), next) : taking(one.options, next);
    case 'adverbs': {
      const once = either(taking(adverb, next), next);
      return either(taking(adverb, either(taking(adverb, once), next)), next);
    }
    case 'gap':
      return gap(one.most, one.across, next);
    case 'not':
      return (marks, at) =>
        at < marks.limit && beginsAt(marks.scan, at, one.options) ? -1 : next(marks, at);
    case 'notBefore':
      return (marks, at) => (at > 0 && endsBefore(marks.scan, at, one.options) ? -1 : next(marks, at));
    case 'start':
      return (marks, at) => (marks.scan.starts[at] ? next(marks, at) : -1);
    case 'end':
      return (marks, at) => (at >= marks.limit || marks.scan.words[at]?.opens ? next(marks, at) : -1);
    case 'open':
      return (marks, at) => {
        const before = marks.from;
        marks.from = at;
        const end = next(marks, at);
        if (end < 0) marks.from = before;
        return end;
      };
    case 'close':
      return (marks, at) => {
        const end = next(marks, at);
        if (end >= 0 && marks.to < 0) marks.to = at;
        return end;
      };
    case 'extend':
      return (marks, at) => {
        const end = next(marks, at);
        if (end >= 0 && marks.to < 0)
          marks.to = Math.min(at + longestClause, Math.max(at, marks.scan.extents[at - 1] ?? at));
        return end;
      };
    case 'notRun': {
      const run = dispatch(one.runs, adverb, (_marks, at) => at);
      return (marks, at) => (run(marks, at) >= 0 ? -1 : next(marks, at));
    }
    case 'group': {
      const run = dispatch(one.runs, adverb, next);
      return one.optional ? either(run, next) : run;
    }
  }
}

/** Tries only the runs that can begin with the word that stands there. */
function dispatch(runs: readonly Item[][], adverb: Options, next: Step): Step {
  const [only, another] = runs;
  if (only && !another) return chain(only, adverb, next);
  const bySymbol: (Step[] | undefined)[] = [];
  const always: Step[] = [];
  for (const items of runs) {
    const run = chain(items, adverb, next);
    const first = firsts(items, adverb);
    if (!first.closed) always.push(run);
    else for (const symbol of first.symbols) (bySymbol[symbol] ??= []).push(run);
  }
  return (marks, at) => {
    if (at < marks.limit) {
      const { starts, symbols } = marks.scan.hits;
      const last = starts[at + 1] as number;
      for (let hit = starts[at] as number; hit < last; hit++) {
        const begun = bySymbol[symbols[hit] as number];
        if (!begun) continue;
        for (const run of begun) {
          const end = run(marks, at);
          if (end >= 0) return end;
        }
      }
    }
    for (const run of always) {
      const end = run(marks, at);
      if (end >= 0) return end;
    }
    return -1;
  };
}

const either =
  (a: Step, b: Step): Step =>
  (marks, at) => {
    const end = a(marks, at);
    return end >= 0 ? end : b(marks, at);
  };

function taking(wanted: Options, next: Step): Step {
  // A table: this is asked more often than anything else.
  const takes = new Uint8Array(Math.max(...wanted) + 1);
  for (const symbol of wanted) takes[symbol] = 1;
  return (marks, at) => {
    if (at >= marks.limit) return -1;
    const { starts, symbols, lengths } = marks.scan.hits;
    const last = starts[at + 1] as number;
    for (let hit = starts[at] as number; hit < last; hit++) {
      if (!takes[symbols[hit] as number]) continue;
      const end = next(marks, at + (lengths[hit] as number));
      if (end >= 0) return end;
    }
    return -1;
  };
}

function gap(most: number, across: boolean, next: Step): Step {
  return (marks, at) => {
    for (let taken = 0; taken <= most; taken++) {
      const end = next(marks, at + taken);
      if (end >= 0) return end;
      const word = marks.scan.words[at + taken];
      if (!word || at + taken >= marks.limit || (!across && word.opens)) return -1;
    }
    return -1;
  };
}

function beginsAt({ hits: { starts, symbols } }: Scan, at: number, wanted: Options): boolean {
  const last = starts[at + 1] as number;
  for (let hit = starts[at] as number; hit < last; hit++) if (wanted.has(symbols[hit] as number)) return true;
  return false;
}

const longestPhrase = 4;
/** Nobody's clause is longer; a text without any stop is still read in time. */
const longestClause = 60;

function endsBefore(scan: Scan, at: number, wanted: Options): boolean {
  if (scan.words[at - 1]?.sentence !== scan.words[at]?.sentence) return false;
  for (let back = 1; back <= longestPhrase && at - back >= 0; back++) {
    const { starts, symbols, lengths } = scan.hits;
    const last = starts[at - back + 1] as number;
    for (let hit = starts[at - back] as number; hit < last; hit++)
      if (lengths[hit] === back && wanted.has(symbols[hit] as number)) return true;
  }
  return false;
}
