import type { Lexicon } from './lexicon.ts';
import { compile, type Pattern, type Scan, type Span } from './pattern.ts';

export interface Found<Name> extends Span {
  readonly name: Name;
}

/** Many patterns, kept by what they can begin with, so that a text is read once for all of them. */
export class Patterns<Name> {
  readonly #bySymbol = new Map<number, (readonly [Pattern, Name])[]>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(name: Name, sources: readonly string[]): void {
    for (const source of sources) {
      const pattern = compile(source, this.#lexicon);
      for (const symbol of pattern.first) push(this.#bySymbol, symbol, [pattern, name]);
    }
  }

  /** Every place where a pattern holds; the longest for each name and first word. */
  in(scan: Scan): Found<Name>[] {
    const found: Found<Name>[] = [];
    for (let at = 0; at < scan.words.length; at++) {
      const earlier = found.length;
      for (const { symbol } of scan.hits[at] ?? []) {
        for (const [pattern, name] of this.#bySymbol.get(symbol) ?? none) {
          const span = pattern.match(scan, at);
          if (span && span.to > span.from) keepLongest(found, earlier, { ...span, name });
        }
      }
    }
    return found;
  }
}

const none: never[] = [];

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
