import type { Word } from '../text/word.ts';
import type { Hits, Lexicon } from './lexicon.ts';

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

/** What a match can begin with: words and classes, and those that may come next; anything may where `next` is undefined. */
export interface Opening {
  readonly first: Options;
  readonly next: Options | undefined;
}

/** Numbers of words, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

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

/** Symbols of the lexicon: any of them will do. */
type Options = ReadonlySet<number>;

interface Marks {
  scan: Scan;
  /** The first word after the sentence: a match never runs from one sentence into the next. */
  limit: number;
  from: number;
  to: number;
}

const unread: Scan = {
  words: [],
  hits: { starts: new Int32Array(1), symbols: [], lengths: [], size: 0 },
  firsts: new Int32Array(),
  limits: new Int32Array(),
  starts: new Uint8Array(),
  extents: new Int32Array(),
};

/** Answers the number of the word after the match, or -1. */
type Step = (marks: Marks, at: number) => number;

type Item =
  | { kind: 'set'; options: Options; optional: boolean }
  | { kind: 'gap'; most: number; across: boolean }
  | { kind: 'not' | 'notBefore'; options: Options }
  | { kind: 'start' | 'end' | 'open' | 'close' | 'extend' | 'adverbs' }
  | { kind: 'group'; runs: Item[][]; optional: boolean }
  | { kind: 'notRun'; runs: Item[][] };

const plain: Readonly<Record<string, Item>> = {
  '^': { kind: 'start' },
  $: { kind: 'end' },
  '[': { kind: 'open' },
  ']': { kind: 'close' },
  '>': { kind: 'extend' },
  _: { kind: 'adverbs' },
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

const options = (text: string, lexicon: Lexicon): Options =>
  new Set(text.split('|').map((part) => lexicon.symbol(part)));

/** Consumes tokens up to the bracket that closes; answers the alternatives. */
function parse(tokens: string[], lexicon: Lexicon, source: string, nested = false): Item[][] {
  const runs: Item[][] = [[]];
  const here = () => runs.at(-1) as Item[];
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if (token === '(' || token === '!(') {
      const group = parse(tokens, lexicon, source, true);
      const optional = group.at(-1)?.length === 0 && group.pop() !== undefined;
      here().push(
        token === '(' ? { kind: 'group', runs: joined(group), optional } : { kind: 'notRun', runs: group },
      );
    } else if (token.startsWith(')')) {
      if (!nested) throw new Error(`A bracket closes too early in: ${source}`);
      if (token === ')?') runs.push([]);
      return runs;
    } else if (nested) {
      token.split('|').forEach((part, place) => {
        if (place > 0) runs.push([]);
        if (part !== '') here().push(item(part, lexicon));
      });
    } else here().push(item(token, lexicon));
  }
  return runs;
}

/** Alternatives of one word each are looked up at once. */
function joined(runs: Item[][]): Item[][] {
  const symbols = new Set<number>();
  const rest = runs.filter((run) => {
    const [only] = run;
    if (run.length !== 1 || only?.kind !== 'set' || only.optional) return true;
    for (const symbol of only.options) symbols.add(symbol);
    return false;
  });
  return symbols.size ? [...rest, [{ kind: 'set', options: symbols, optional: false }]] : rest;
}

function item(token: string, lexicon: Lexicon): Item {
  const known = plain[token];
  if (known) return known;
  if (token.startsWith('~'))
    return { kind: 'gap', most: Number(token.replaceAll('~', '')), across: token.startsWith('~~') };
  if (token.startsWith('<!')) return { kind: 'notBefore', options: options(token.slice(2), lexicon) };
  if (token.startsWith('!')) return { kind: 'not', options: options(token.slice(1), lexicon) };
  const optional = token.endsWith('?');
  return { kind: 'set', options: options(optional ? token.slice(0, -1) : token, lexicon), optional };
}

function chain(items: readonly Item[], adverb: Options, last: Step): Step {
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

/** What a match can begin with; not closed when it could begin with anything. */
function firsts(items: readonly Item[], adverb: Options): { symbols: Set<number>; closed: boolean } {
  const symbols = new Set<number>();
  const take = (some: Iterable<number>) => {
    for (const symbol of some) symbols.add(symbol);
  };
  for (const one of items) {
    if (one.kind === 'gap') break;
    if (one.kind === 'adverbs') take(adverb);
    if (one.kind === 'set') take(one.options);
    if (one.kind === 'set' && !one.optional) return { symbols, closed: true };
    if (one.kind !== 'group') continue;
    const runs = one.runs.map((run) => firsts(run, adverb));
    for (const run of runs) take(run.symbols);
    if (!one.optional && runs.every((run) => run.closed)) return { symbols, closed: true };
  }
  return { symbols, closed: false };
}

function openings([one, ...rest]: readonly Item[], adverb: Options): Opening[] {
  if (!one) return [];
  switch (one.kind) {
    case 'set':
      return [
        { first: one.options, next: following(rest, adverb) },
        ...(one.optional ? openings(rest, adverb) : []),
      ];
    case 'adverbs':
      return [{ first: adverb, next: following([one, ...rest], adverb) }, ...openings(rest, adverb)];
    case 'group':
      return [...one.runs, ...(one.optional ? [[]] : [])].flatMap((run) =>
        openings([...run, ...rest], adverb),
      );
    default:
      return openings(rest, adverb);
  }
}

function following(items: readonly Item[], adverb: Options): Options | undefined {
  const { symbols, closed } = firsts(items, adverb);
  return closed ? symbols : undefined;
}

function musts(items: readonly Item[], adverb: Options): number[][] {
  const sets = items.map((one) => firsts([one], adverb)).filter(({ closed }) => closed);
  return sets.map(({ symbols }) => [...symbols]).sort((a, b) => a.length - b.length);
}
