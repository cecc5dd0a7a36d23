import { places } from '@footbridge/draft-review/learning';
import type { Example } from './examples.ts';

/** Rates and restraints of FTRL-Proximal; chosen by cross-validation on the open texts. */
const plan = { rounds: 12, rate: 0.1, beta: 1, l1: 0.3, l2: 1 };

/** Numbers that only look random: the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/**
 * Logistic regression for one category, by FTRL-Proximal (McMahan et al. 2013), on the places that `kept` allows. The
 * order is shuffled by a fixed seed, so the same examples always give the same weights.
 */
export function regress(all: readonly Example[], category: number, kept: Uint8Array): Float64Array {
  const known = all.filter(({ labels }) => labels[category] !== -1);
  const pull = new Float64Array(places);
  const seen = new Float64Array(places);
  const weight = (at: number) => {
    const sum = pull[at] ?? 0;
    if (Math.abs(sum) <= plan.l1) return 0;
    return -(sum - Math.sign(sum) * plan.l1) / ((plan.beta + Math.sqrt(seen[at] ?? 0)) / plan.rate + plan.l2);
  };
  const random = seeded(7);
  const order = known.map((_, at) => at);
  for (let round = 0; round < plan.rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const at of order) {
      const { places: here, labels } = known[at] as Example;
      const mine = here.filter((place) => kept[place]);
      const weights = mine.map(weight);
      const sum = weights.reduce((total, one) => total + one, 0);
      const slope = 1 / (1 + Math.exp(-sum)) - (labels[category] ?? 0);
      mine.forEach((place, index) => {
        const before = seen[place] ?? 0;
        const step = (Math.sqrt(before + slope * slope) - Math.sqrt(before)) / plan.rate;
        pull[place] = (pull[place] ?? 0) + slope - step * (weights[index] ?? 0);
        seen[place] = before + slope * slope;
      });
    }
  }
  return Float64Array.from({ length: places }, (_, at) => weight(at));
}
