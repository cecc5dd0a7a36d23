import type { Lexicon } from './lexicon.ts';
import { compile, type Pattern, type Scan, type Span } from './pattern.ts';

export interface Found<Name> extends Span {
  readonly name: Name;
}

type Entry<Name> = readonly [Pattern, Name];

/** The patterns that can begin with a symbol: whatever comes next, and by what comes next. */
interface Begun<Name> {
  readonly always: Entry<Name>[];
  readonly next: Map<number, Entry<Name>[]>;
}

/** Many patterns, kept by the two words they can begin with, so that few are tried at each word of a text. */
export class Patterns<Name> {
  readonly #begun: (Begun<Name> | undefined)[] = [];
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(name: Name, sources: readonly string[]): void {
    for (const source of sources) {
      const pattern = compile(source, this.#lexicon);
      for (const { first, next } of pattern.openings) {
        for (const symbol of first) {
          const begun: Begun<Name> = (this.#begun[symbol] ??= { always: [], next: new Map() });
          if (!next) begun.always.push([pattern, name]);
          else for (const other of next) push(begun.next, other, [pattern, name]);
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
    for (let at = 0; at < limits.length; at++) {
      const earlier = found.length;
      for (let hit = starts[at] as number; hit < (starts[at + 1] as number); hit++) {
        const begun = this.#begun[symbols[hit] as number];
        if (!begun) continue;
        tryEach(begun.always, scan, at, found, earlier);
        const next = at + (lengths[hit] as number);
        if (begun.next.size === 0 || next >= (limits[at] ?? 0)) continue;
        for (let after = starts[next] as number; after < (starts[next + 1] as number); after++) {
          const entries = begun.next.get(symbols[after] as number);
          if (entries) tryEach(entries, scan, at, found, earlier);
        }
      }
    }
    return found;
  }
}

function tryEach<Name>(
  entries: readonly Entry<Name>[],
  scan: Scan,
  at: number,
  found: Found<Name>[],
  earlier: number,
): void {
  const { present } = scan.hits;
  for (const [pattern, name] of entries) {
    const { telltale } = pattern;
    if (telltale.length > 0 && !telltale.some((symbol) => present[symbol])) continue;
    const span = pattern.match(scan, at);
    if (span && span.to > span.from) keepLongest(found, earlier, { from: span.from, to: span.to, name });
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
