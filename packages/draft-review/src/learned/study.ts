import { Engine, lexicon, type Match, type Reading } from '../engine/find.ts';
import type { Scan } from '../engine/scan.ts';
import { mainCategories, type Rule } from '../engine/rule.ts';
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

/** Reads with one rule and the signals it asks for: a text is prepared, and then read as often as one likes. */
export function alone(rule: Rule): (text: string) => () => unknown {
  const engine = new Engine([rule]);
  return (text) => {
    const scanned = scan(read(text), lexicon);
    return () => engine.run(scanned);
  };
}
