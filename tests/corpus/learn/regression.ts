import { places } from '@footbridge/draft-review/learning';
import type { Example } from './examples.ts';

/** Rates and restraints of FTRL-Proximal; chosen by cross-validation on the open texts. */
const plan = { rounds: 6, rate: 0.1, beta: 1, l2: 1 };

/** Numbers that only look random: the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/**
 * Logistic regression for one category, by FTRL-Proximal (McMahan et al. 2013), on the places that `kept` allows; what
 * is worth less than `restraint` (its L1) weighs nothing. The order is shuffled by a fixed seed, so the same examples always give the same weights.
 */
export function regress(
  all: readonly Example[],
  category: number,
  kept: Uint8Array,
  restraint: number,
): Float64Array {
  const known = all
    .filter(({ labels }) => labels[category] !== -1)
    .map((one) => ({
      label: one.labels[category] ?? 0,
      here: Uint32Array.from(one.places.filter((place) => kept[place])),
    }));
  const pull = new Float64Array(places);
  const seen = new Float64Array(places);
  const weights = new Float64Array(places);
  const random = seeded(7);
  for (let round = 0; round < plan.rounds; round++) {
    for (let at = known.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [known[at], known[other]] = [known[other] as (typeof known)[0], known[at] as (typeof known)[0]];
    }
    for (const { here, label } of known) {
      let sum = 0;
      for (const place of here) sum += weights[place] ?? 0;
      const slope = 1 / (1 + Math.exp(-sum)) - label;
      for (const place of here) {
        const before = seen[place] ?? 0;
        const after = before + slope * slope;
        const step = (Math.sqrt(after) - Math.sqrt(before)) / plan.rate;
        const total = (pull[place] ?? 0) + slope - step * (weights[place] ?? 0);
        seen[place] = after;
        pull[place] = total;
        weights[place] =
          Math.abs(total) <= restraint
            ? 0
            : -(total - Math.sign(total) * restraint) /
              ((plan.beta + Math.sqrt(after)) / plan.rate + plan.l2);
      }
    }
  }
  return weights;
}
