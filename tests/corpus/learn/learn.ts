import { largest, mainCategories, pack, places, type Packed } from '@footbridge/draft-review/learning';
import type { Example } from './examples.ts';
import { regress } from './regression.ts';

/** How many features each category keeps, and how coarsely their weights: what the package has room for. */
const room = { features: 700, step: 0.3 };
const leastSeen = 2;
const common = 20;

/** Learns twice: once to see which features matter to a category, and once with those alone; then rounds the weights. */
export function learn(all: readonly Example[]): Packed {
  const counts = new Uint32Array(places);
  for (const one of all) for (const place of one.places) counts[place] = (counts[place] ?? 0) + 1;
  const often = Uint8Array.from(counts, (count) => (count >= leastSeen ? 1 : 0));
  const columns = mainCategories.map((_, category) => {
    const first = regress(all, category, often);
    const worth = (place: number) =>
      Math.abs(first[place] ?? 0) * Math.sqrt(Math.min(common, counts[place] ?? 0));
    const best = [...first.keys()]
      .filter((place) => worth(place) > 0)
      .sort((a, b) => worth(b) - worth(a) || a - b)
      .slice(0, room.features);
    const kept = new Uint8Array(places);
    for (const place of best) kept[place] = 1;
    const second = regress(all, category, kept);
    return new Map(
      best.map((place) => {
        const rounded = Math.round((second[place] ?? 0) / room.step);
        return [place, Math.max(-largest, Math.min(largest, rounded))] as const;
      }),
    );
  });
  return pack(columns, room.step);
}
