import { lexicon, type Match, type Reading } from '../engine/find.ts';
import type { Scan } from '../engine/pattern.ts';
import { mainCategories } from '../engine/rule.ts';
import { scan } from '../engine/scan.ts';
import { engineFor } from '../engines.ts';
import { read } from '../text/read.ts';
import { evidence, type Evidence } from './evidence.ts';

export const isMain = ({ rule }: Match) => (mainCategories as readonly string[]).includes(rule.category);

/** What is to be weighed of a text that the apology rules have read. */
export function weigh(scanned: Scan, { signals, matches }: Reading): Evidence {
  return evidence(scanned, signals, matches.filter(isMain), lexicon);
}

/** The same from the text itself, for learning. */
export function study(text: string): { readonly evidence: Evidence; readonly matches: readonly Match[] } {
  const engine = engineFor('apology');
  const scanned = scan(read(text), lexicon);
  const found = engine.run(scanned);
  return { evidence: weigh(scanned, found), matches: found.matches };
}
