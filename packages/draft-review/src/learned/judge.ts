import { mainCategories } from '../engine/rule.ts';
import type { Evidence } from './evidence.ts';
import { features } from './features.ts';
import { unpack, type Table } from './table.ts';
import { weights } from './weights.ts';

/** For each clause, how surely it is a fault of each main category, in their order: 0 to 1. */
export type Judgement = readonly Float32Array[];

let ready: Table | undefined;

/** Logistic regression, one for each category, learned on the corpus. */
export function judge(evidence: Evidence, table: Table = (ready ??= unpack(weights))): Judgement {
  const width = mainCategories.length;
  const { cells, rows, step } = table;
  const sums = evidence.clauses.list.map(() => new Float32Array(width));
  /** For each row, the clause that had it last: a feature counts once. */
  const seen = new Uint32Array(cells.length / width);
  features(evidence, (clause, place) => {
    const row = rows[place] as number;
    if (row === 0 || seen[row] === clause + 1) return;
    seen[row] = clause + 1;
    const sum = sums[clause] as Float32Array;
    for (let at = 0; at < width; at++) sum[at] = (sum[at] as number) + (cells[row * width + at] as number);
  });
  return sums.map((sum) => sum.map((one) => 1 / (1 + Math.exp(-step * one))));
}
