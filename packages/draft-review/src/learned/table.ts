import { places } from './hash.ts';

/** Weights as text: for each category the gaps between the places that carry any, each with a letter for its weight. */
export interface Packed {
  readonly step: number;
  readonly columns: readonly { readonly gaps: string; readonly values: string }[];
}

/** Weights ready to be added up: `rows` says for a place where its weights stand, one for each category; 0 is nowhere. */
export interface Table {
  readonly rows: Uint16Array;
  readonly weights: Float32Array;
}

const letters = 'gfedcba0ABCDEFG';
const middle = letters.indexOf('0');
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const more = '+';

/** The most steps a weight may have. */
export const largest = middle;

/** Each column holds, for the places that matter to its category, how many steps they weigh. */
export function pack(columns: readonly ReadonlyMap<number, number>[], step: number): Packed {
  return {
    step,
    columns: columns.map((column) => {
      let gaps = '';
      let values = '';
      let last = 0;
      for (const [place, steps] of [...column].sort(([a], [b]) => a - b)) {
        if (steps === 0) continue;
        const gap = place - last;
        gaps += more.repeat(Math.floor(gap / digits.length)) + digits.charAt(gap % digits.length);
        values += letters.charAt(steps + middle);
        last = place;
      }
      return { gaps, values };
    }),
  };
}

export function unpack({ step, columns }: Packed): Table {
  const rows = new Uint16Array(places);
  const weights: number[] = columns.map(() => 0);
  columns.forEach(({ gaps, values }, category) => {
    let place = 0;
    let at = 0;
    for (const digit of gaps) {
      place += digit === more ? digits.length : digits.indexOf(digit);
      if (digit === more) continue;
      const row = (rows[place] ||= weights.length / columns.length);
      if (row * columns.length === weights.length) weights.push(...columns.map(() => 0));
      weights[row * columns.length + category] = (letters.indexOf(values.charAt(at++)) - middle) * step;
    }
  });
  return { rows, weights: Float32Array.from(weights) };
}
