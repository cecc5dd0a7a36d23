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
      const here = new Map<Name, Found<Name>>();
      const tryAll = (list: readonly (readonly [Pattern, Name])[] | undefined) => {
        for (const [pattern, name] of list ?? []) {
          const span = pattern.match(scan, at);
          const known = here.get(name);
          if (span && span.to > span.from && (!known || span.to > known.to))
            here.set(name, { ...span, name });
        }
      };
      for (const { symbol } of scan.hits[at] ?? []) tryAll(this.#bySymbol.get(symbol));
      found.push(...here.values());
    }
    return found;
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
