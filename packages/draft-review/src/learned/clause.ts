import type { Scan, Span } from '../engine/scan.ts';

/** The clauses of a text in order, and for each word the number of its clause. */
export interface Clauses {
  readonly list: readonly Span[];
  readonly of: Int32Array;
}

export function clausesOf({ words }: Scan): Clauses {
  const starts = words.flatMap((word, at) => (word.opens ? [at] : []));
  const list = starts.map((from, number) => ({ from, to: starts[number + 1] ?? words.length }));
  const of = new Int32Array(words.length);
  list.forEach(({ from, to }, number) => of.fill(number, from, to));
  return { list, of };
}
