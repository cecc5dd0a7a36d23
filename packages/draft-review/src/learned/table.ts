import { reader, writer, type Bit } from './coder.ts';
import { places } from './hash.ts';

/** Weights as text, entropy coded; `step` is what one step weighs. */
export interface Packed {
  readonly step: number;
  readonly width: number;
  readonly coded: string;
}

/** Weights ready to be added up: for each place a row of steps, one for each category. */
export interface Table {
  readonly step: number;
  readonly width: number;
  readonly cells: Int8Array;
  /** For each place, whether any of its steps is not 0. */
  readonly held: Uint8Array;
}

/** The most steps a weight may have. */
export const largest = 7;

/** Each column holds, for the places that matter to its category, how many steps they weigh. */
export function pack(columns: readonly ReadonlyMap<number, number>[], step: number): Packed {
  const table = empty(step, columns.length);
  columns.forEach((column, category) => {
    for (const [place, steps] of column) {
      table.cells[place * table.width + category] = steps;
      if (steps) table.held[place] = 1;
    }
  });
  const { bit, end } = writer();
  goOver(table, bit);
  return { step, width: columns.length, coded: end() };
}

export function unpack({ step, width, coded }: Packed): Table {
  const table = empty(step, width);
  goOver(table, reader(coded));
  return table;
}

const empty = (step: number, width: number): Table => ({
  step,
  width,
  cells: new Int8Array(places * width),
  held: new Uint8Array(places),
});

/** Kinds of choices; each has room for what may tell more of its odds. */
const choice = { held: 0, weighs: 1, below: 128, more: 256 };

/**
 * Goes over a table in one order, whether it is written (`bit` is told what holds) or read (`bit` answers it). Odds depend
 * on the category, on how many weights the row holds by then, and on the sign of the last.
 */
function goOver({ width, cells, held }: Table, bit: Bit): void {
  for (let place = 0; place < places; place++) {
    held[place] = bit(choice.held, held[place] as number);
    if (!held[place]) continue;
    let others = 0;
    let sign = 0;
    for (let category = 0; category < width; category++) {
      const at = place * width + category;
      const steps = cells[at] as number;
      const alike = (category * 3 + Math.min(2, others)) * 3 + sign;
      if (!bit(choice.weighs + alike, steps ? 1 : 0)) continue;
      const below = bit(choice.below + alike, steps < 0 ? 1 : 0);
      let size = 1;
      const larger = choice.more + category * largest;
      while (size < largest && bit(larger + size, Math.abs(steps) > size ? 1 : 0)) size++;
      cells[at] = below ? -size : size;
      others++;
      sign = below + 1;
    }
  }
}
