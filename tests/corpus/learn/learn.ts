import { largest, mainCategories, pack, places, type Packed } from '@footbridge/draft-review/learning';
import type { Example } from './examples.ts';
import { regress } from './regression.ts';

/** How many weights there are room for in the package, all categories together, and how coarse they are. */
const room = { weights: 11300, step: 0.3 };
const leastSeen = 2;
const common = 20;

/** What is kept after each round of learning, in times the room: a few at a time, so that the rest can take over. */
const rounds = [4, 2, 1.4, 1];
/** While it is found out what matters, little is forgiven; what is kept is then weighed freely. */
const restraint = { choosing: 0.5, weighing: 0 };

/** Learns a few times over, each time with fewer features, and then rounds the weights. */
export function learn(all: readonly Example[]): Packed {
  const counts = new Uint32Array(places);
  for (const one of all) for (const place of one.places) counts[place] = (counts[place] ?? 0) + 1;
  const often = Uint8Array.from(counts, (count) => (count >= leastSeen ? 1 : 0));
  const worth = (weight: number, place: number) =>
    Math.abs(weight) * Math.sqrt(Math.min(common, counts[place] ?? 0));
  let kept: Uint8Array[] = mainCategories.map(() => often);
  for (const times of rounds) {
    const columns = kept.map((allowed, category) => regress(all, category, allowed, restraint.choosing));
    kept = best(columns, worth, times * room.weights);
  }
  return pack(
    kept.map((allowed, category) => rounded(regress(all, category, allowed, restraint.weighing))),
    room.step,
  );
}

/** Which places to keep in each column, so that the `most` that matter are kept in all. */
function best(
  columns: readonly Float64Array[],
  worth: (weight: number, place: number) => number,
  most: number,
): Uint8Array[] {
  const all = columns.flatMap((weights, category) =>
    [...weights].flatMap((weight, place) =>
      weight ? [{ category, place, worth: worth(weight, place) }] : [],
    ),
  );
  all.sort((a, b) => b.worth - a.worth || a.category - b.category || a.place - b.place);
  const kept = columns.map(() => new Uint8Array(places));
  for (const { category, place } of all.slice(0, most)) (kept[category] as Uint8Array)[place] = 1;
  return kept;
}

const rounded = (weights: Float64Array) =>
  new Map(
    [...weights].flatMap((weight, place) => {
      const steps = Math.max(-largest, Math.min(largest, Math.round(weight / room.step)));
      return steps ? [[place, steps] as const] : [];
    }),
  );
