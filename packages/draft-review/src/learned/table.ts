import { reader, writer, type Bit } from './coder.ts';
import { places } from './hash.ts';

/** Weights as text, entropy coded; `step` is what one step weighs. */
export interface Packed {
  readonly step: number;
  readonly width: number;
  readonly coded: string;
}

/** Weights ready to be added up: rows of steps, one for each category. The first row is empty. */
export interface Table {
  readonly step: number;
  readonly width: number;
  readonly cells: Int8Array;
  /** For each place its row, or 0: few places weigh anything. */
  readonly rows: Uint16Array;
}

/** The most steps a weight may have. */
export const largest = 7;

/** Each column holds, for the places that matter to its category, how many steps they weigh. */
export function pack(columns: readonly ReadonlyMap<number, number>[], step: number): Packed {
  const rows = new Map<number, number[]>();
  columns.forEach((column, category) => {
    for (const [place, steps] of column) {
      const row = rows.get(place) ?? columns.map(() => 0);
      row[category] = steps;
      rows.set(place, row);
    }
  });
  const { bit, end } = writer();
  goOver(columns.length, bit, rows);
  return { step, width: columns.length, coded: end() };
}

export function unpack({ step, width, coded }: Packed): Table {
  return { step, width, ...goOver(width, reader(coded)) };
}

/** Kinds of choices; each has room for what may tell more of its odds. */
const choice = { held: 0, weighs: 1, below: 128, more: 256 };

/**
 * Goes over a table in one order, whether it is written (`bit` is told what is `known`) or read (`bit` answers it). Odds
 * depend on the category, on how many weights the row holds by then, and on the sign of the last.
 */
function goOver(
  width: number,
  bit: Bit,
  known?: ReadonlyMap<number, readonly number[]>,
): Pick<Table, 'cells' | 'rows'> {
  const rows = new Uint16Array(places);
  const cells = Array.from({ length: width }, () => 0);
  for (let place = 0; place < places; place++) {
    const steps = known?.get(place);
    if (!bit(choice.held, steps ? 1 : 0)) continue;
    const from = cells.length;
    let others = 0;
    let sign = 0;
    for (let category = 0; category < width; category++) {
      const weight = steps?.[category] ?? 0;
      const alike = (category * 3 + Math.min(2, others)) * 3 + sign;
      if (!bit(choice.weighs + alike, weight ? 1 : 0)) {
        cells.push(0);
        continue;
      }
      const below = bit(choice.below + alike, weight < 0 ? 1 : 0);
      let size = 1;
      const larger = choice.more + category * largest;
      while (size < largest && bit(larger + size, Math.abs(weight) > size ? 1 : 0)) size++;
      cells.push(below ? -size : size);
      others++;
      sign = below + 1;
    }
    rows[place] = from / width;
  }
  return { rows, cells: Int8Array.from(cells) };
}
