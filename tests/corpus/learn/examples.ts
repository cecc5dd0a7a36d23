import { features, mainCategories, study } from '@footbridge/draft-review/learning';
import type { Labelled } from '../read-corpus.ts';

/** A clause to learn from. */
export interface Example {
  /** Where its features stand among the weights. */
  readonly places: readonly number[];
  /** For each main category: 1 a fault, 0 none, -1 not to be learned from. */
  readonly labels: readonly number[];
}

/** A mark that covers so much of a clause makes it a fault. */
const enough = 0.4;

export function examples(one: Pick<Labelled, 'text' | 'spans'>): Example[] {
  const { evidence } = study(one.text);
  const { words } = evidence.scan;
  const found = evidence.clauses.list.map(() => new Set<number>());
  features(evidence, (clause, place) => found[clause]?.add(place));
  return evidence.clauses.list.map(({ from, to }, clause) => {
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? start;
    const labels = mainCategories.map((category) => {
      let label = 0;
      for (const span of one.spans) {
        const shared = Math.min(span.end, end) - Math.max(span.start, start);
        if (span.category !== category || shared <= 0) continue;
        const covered = shared >= enough * (end - start) || (span.start >= start && span.end <= end);
        if (covered && !span.optional) label = 1;
        else if (label === 0) label = -1;
      }
      return label;
    });
    return { places: [...(found[clause] ?? [])], labels };
  });
}
