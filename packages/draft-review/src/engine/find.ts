import { classes } from '../english/classes.ts';
import { signals, type Signal } from '../english/signals.ts';
import { Lexicon } from './lexicon.ts';
import type { Scan, Span } from './pattern.ts';
import { Patterns, type Found } from './patterns.ts';
import { place } from './places.ts';
import { mainCategories, type Clue, type Rule, type Sign } from './rule.ts';

export interface Match extends Span {
  readonly rule: Rule;
}

/** Up to here a text is a note. */
const noteSentences = 4;

export const lexicon = new Lexicon(classes);

/** A set of rules made ready: compiled once, run on any text. */
export class Engine {
  readonly #patterns = new Patterns<Rule | Signal>(lexicon);

  constructor(rules: readonly Rule[]) {
    const wanted = new Set<Sign>(
      rules.flatMap((rule) =>
        [...(rule.needs ?? []), ...Object.values(rule.unless ?? {})].flatMap((clue) => clue.any),
      ),
    );
    for (const rule of rules) this.#patterns.add(rule, rule.find);
    for (const [name, sources] of Object.entries(signals)) {
      if (wanted.has(name as Signal)) this.#patterns.add(name as Signal, sources);
    }
  }

  /** What the rules find in a text, before overlaps are settled. `without` leaves exceptions out, as `rule id/name`. */
  run(scan: Scan, without: ReadonlySet<string> = new Set()): Match[] {
    const found = this.#patterns.in(scan);
    const signs = new Signs(found, scan);
    const brief = (scan.words.at(-1)?.sentence ?? 0) < noteSentences;
    return found.flatMap((one) => {
      if (typeof one.name === 'string' || scan.words[one.from]?.quoted) return [];
      const rule = one.name;
      if (rule.brief && !brief) return [];
      const holds = (clue: Clue) => signs.any(clue, one);
      const spared = Object.entries(rule.unless ?? {}).some(
        ([name, exception]) => !without.has(`${rule.id}/${name}`) && holds(exception),
      );
      return spared || !(rule.needs ?? []).every(holds) ? [] : [{ from: one.from, to: one.to, rule }];
    });
  }
}

/** Where signals and finds stand, asked by place. */
class Signs {
  readonly #spans = new Map<Sign, Span[]>();
  readonly #scan: Scan;

  constructor(found: readonly Found<Rule | Signal>[], scan: Scan) {
    this.#scan = scan;
    for (const one of found) {
      if (scan.words[one.from]?.quoted) continue;
      const sign = typeof one.name === 'string' ? one.name : one.name.category;
      if (typeof one.name !== 'string' && !(mainCategories as readonly string[]).includes(sign)) continue;
      const spans = this.#spans.get(sign as Sign);
      if (spans) spans.push(one);
      else this.#spans.set(sign as Sign, [one]);
    }
  }

  any(clue: Clue, seen: Span): boolean {
    const { from, to } = place(clue.where, seen, this.#scan);
    if (to <= from) return false;
    return clue.any.some((sign) => {
      const spans = this.#spans.get(sign);
      if (!spans) return false;
      // A signal may begin just before the place ("not |" the words it denies) but must reach into it.
      if (clue.where === 'over') return spans.some((one) => one.from < to && one.to > from);
      if (clue.where === 'opening' || clue.where === 'lead')
        return spans.some((one) => one.from >= from && one.from < to && one.to <= to + 1);
      return spans.some((one) => one.from >= from && one.from < to);
    });
  }
}
