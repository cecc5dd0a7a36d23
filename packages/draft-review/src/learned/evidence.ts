import type { Found } from '../engine/patterns.ts';
import type { Match } from '../engine/find.ts';
import type { Scan } from '../engine/scan.ts';
import type { Signal } from '../english/signals/index.ts';
import type { Lexicon } from '../engine/lexicon.ts';
import { clausesOf, type Clauses } from './clause.ts';
import { hash } from './hash.ts';

/** What is known of each clause before it is weighed. Signs, rules and word classes are hashes of their names. */
export interface Evidence {
  readonly scan: Scan;
  readonly clauses: Clauses;
  /** Words, as hashes. */
  readonly words: Int32Array;
  /** Signals that begin in each clause. */
  readonly signs: readonly ReadonlySet<number>[];
  /** Word classes in each clause, rules that hold there, and their categories. */
  readonly traits: readonly ReadonlySet<number>[];
}

export function evidence(
  scan: Scan,
  signals: readonly Found<Signal>[],
  matches: readonly Match[],
  lexicon: Lexicon,
): Evidence {
  const clauses = clausesOf(scan);
  const signs = clauses.list.map(() => new Set<number>());
  const traits = clauses.list.map(() => new Set<number>());
  for (const { name, from } of signals) signs[clauses.of[from] ?? 0]?.add(hash(name));
  const { starts, symbols } = scan.hits;
  clauses.of.forEach((clause, at) => {
    for (let hit = starts[at] ?? 0; hit < (starts[at + 1] ?? 0); hit++) {
      const name = lexicon.classNames[symbols[hit] as number];
      if (name !== undefined) traits[clause]?.add(name);
    }
  });
  for (const { rule, from, to } of matches) {
    const last = clauses.of[to - 1] ?? 0;
    for (let clause = clauses.of[from] ?? 0; clause <= last; clause++) {
      traits[clause]?.add(hash(rule.id)).add(hash(rule.category));
    }
  }
  return { scan, clauses, words: Int32Array.from(scan.words, (word) => hash(word.text)), signs, traits };
}
