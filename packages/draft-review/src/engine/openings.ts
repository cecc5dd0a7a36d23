import type { Item, Options } from './items.ts';

/** What a match can begin with: words and classes, and those that may come next; anything may where `next` is undefined. */
export interface Opening {
  readonly first: Options;
  readonly next: Options | undefined;
}

/** What a match can begin with; not closed when it could begin with anything. */
export function firsts(items: readonly Item[], adverb: Options): { symbols: Set<number>; closed: boolean } {
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

export function openings([one, ...rest]: readonly Item[], adverb: Options): Opening[] {
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

/** Of each set, one must be in the sentence. */
export function musts(items: readonly Item[], adverb: Options): number[][] {
  const sets = items.map((one) => firsts([one], adverb)).filter(({ closed }) => closed);
  return sets.map(({ symbols }) => [...symbols]).sort((a, b) => a.length - b.length);
}
