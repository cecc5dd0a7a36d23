import type { Lexicon } from './lexicon.ts';
import { compile, type Pattern } from './pattern.ts';
import type { Scan, Span } from './scan.ts';

export interface Found<Name> extends Span {
  readonly name: Name;
}

interface Entry<Name> {
  readonly pattern: Pattern;
  readonly name: Name;
  readonly number: number;
}

/** The patterns that can begin with a symbol: whatever comes next, and by what comes next. */
interface Begun<Name> {
  readonly always: Entry<Name>[];
  readonly next: Map<number, Entry<Name>[]>;
}

/** Many patterns, kept by the two words they can begin with, so that few are tried at each word of a text. */
export class Patterns<Name> {
  readonly #begun: (Begun<Name> | undefined)[] = [];
  readonly #lexicon: Lexicon;
  #count = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(name: Name, sources: readonly string[]): void {
    for (const source of sources) {
      const pattern = compile(source, this.#lexicon);
      const entry = { pattern, name, number: this.#count++ };
      for (const { first, next } of pattern.openings) {
        for (const symbol of first) {
          const begun: Begun<Name> = (this.#begun[symbol] ??= { always: [], next: new Map() });
          if (!next) begun.always.push(entry);
          else for (const other of next) push(begun.next, other, entry);
        }
      }
    }
  }

  /** Every place where a pattern holds; the longest for each name and first word. */
  in(scan: Scan): Found<Name>[] {
    const {
      hits: { starts, symbols, lengths },
      limits,
    } = scan;
    const found: Found<Name>[] = [];
    const sentence = new Sentence(scan, this.#count);
    for (let at = 0; at < limits.length; at++) {
      const earlier = found.length;
      sentence.reach(at);
      for (let hit = starts[at] as number; hit < (starts[at + 1] as number); hit++) {
        const begun = this.#begun[symbols[hit] as number];
        if (!begun) continue;
        tryEach(begun.always, scan, at, found, earlier, sentence);
        const next = at + (lengths[hit] as number);
        if (begun.next.size === 0 || next >= (limits[at] ?? 0)) continue;
        for (let after = starts[next] as number; after < (starts[next + 1] as number); after++) {
          const entries = begun.next.get(symbols[after] as number);
          if (entries) tryEach(entries, scan, at, found, earlier, sentence);
        }
      }
    }
    return found;
  }
}

/** What is in the sentence that is being read: a pattern whose words are not all there need not be tried. */
class Sentence {
  readonly #scan: Scan;
  #end = 0;
  /** For each symbol, the end of the sentence it was seen in last. */
  readonly #seen: Int32Array;
  /** For each pattern, the end of the sentence it was asked about last; below 0 where it cannot hold. */
  readonly #asked: Int32Array;

  constructor(scan: Scan, patterns: number) {
    this.#scan = scan;
    this.#seen = new Int32Array(scan.hits.size);
    this.#asked = new Int32Array(patterns);
  }

  reach(at: number): void {
    if (at < this.#end) return;
    const { starts, symbols } = this.#scan.hits;
    this.#end = this.#scan.limits[at] as number;
    for (let hit = starts[at] as number; hit < (starts[this.#end] as number); hit++)
      this.#seen[symbols[hit] as number] = this.#end;
  }

  mayHold({ pattern, number }: Entry<unknown>): boolean {
    const known = this.#asked[number];
    if (known === this.#end) return true;
    if (known === -this.#end) return false;
    const may = pattern.musts.every((some) => this.#holds(some));
    this.#asked[number] = may ? this.#end : -this.#end;
    return may;
  }

  #holds(some: readonly number[]): boolean {
    for (const symbol of some) if (this.#seen[symbol] === this.#end) return true;
    return false;
  }
}

function tryEach<Name>(
  entries: readonly Entry<Name>[],
  scan: Scan,
  at: number,
  found: Found<Name>[],
  earlier: number,
  sentence: Sentence,
): void {
  for (const entry of entries) {
    if (!sentence.mayHold(entry)) continue;
    const span = entry.pattern.match(scan, at);
    if (span && span.to > span.from)
      keepLongest(found, earlier, { from: span.from, to: span.to, name: entry.name });
  }
}

/** Of what was found at one word, from `earlier` on, a name is kept once. */
function keepLongest<Name>(found: Found<Name>[], earlier: number, one: Found<Name>): void {
  for (let at = earlier; at < found.length; at++) {
    const other = found[at] as Found<Name>;
    if (other.name !== one.name) continue;
    if (one.to > other.to) found[at] = one;
    return;
  }
  found.push(one);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
