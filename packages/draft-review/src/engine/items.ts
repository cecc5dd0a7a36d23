import type { Lexicon } from './lexicon.ts';

/** Symbols of the lexicon: any of them will do. */
export type Options = ReadonlySet<number>;

/** What stands between two spaces of a pattern. */
export type Item =
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

export const options = (text: string, lexicon: Lexicon): Options =>
  new Set(text.split('|').map((part) => lexicon.symbol(part)));

/** Consumes tokens up to the bracket that closes; answers the alternatives. */
export function parse(tokens: string[], lexicon: Lexicon, source: string, nested = false): Item[][] {
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
