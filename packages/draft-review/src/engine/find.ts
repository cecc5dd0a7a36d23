import { classes } from '../english/classes.ts';
import { signals, type Signal } from '../english/signals/index.ts';
import { Lexicon } from './lexicon.ts';
import type { Scan, Span } from './scan.ts';
import { Patterns, type Found } from './patterns.ts';
import { place } from './places.ts';
import { mainCategories, type Clue, type Place, type Rule, type Sign } from './rule.ts';

export interface Match extends Span {
  readonly rule: Rule;
}

/** What was found in a text, before overlaps are settled. */
export interface Reading {
  readonly signals: readonly Found<Signal>[];
  readonly matches: readonly Match[];
}

export const lexicon = new Lexicon(classes);

/** A set of rules made ready: compiled once, run on any text. */
export class Engine {
  readonly #patterns = new Patterns<Rule | Signal>(lexicon);

  /** `all` signals are looked for where they are weighed, and else only those that rules ask for. */
  constructor(rules: readonly Rule[], all = false) {
    const wanted = new Set<Sign>(
      rules.flatMap((rule) =>
        [...(rule.needs ?? []), ...Object.values(rule.unless ?? {})].flatMap((clue) => clue.any),
      ),
    );
    for (const rule of rules) this.#patterns.add(rule, rule.find);
    for (const [name, sources] of Object.entries(signals)) {
      if (all || wanted.has(name as Signal)) this.#patterns.add(name as Signal, sources);
    }
  }

  /** What the rules find in a text, before overlaps are settled. `without` leaves exceptions out, as `rule id/name`. */
  run(scan: Scan, without: ReadonlySet<string> = new Set()): Reading {
    const found = this.#patterns.in(scan);
    const signs = new Signs(found, scan);
    const signals = found.filter((one) => typeof one.name === 'string') as Found<Signal>[];
    const matches = found.flatMap((one) => {
      if (typeof one.name === 'string' || scan.words[one.from]?.quoted) return [];
      const rule = one.name;
      const holds = (clue: Clue) => signs.any(clue, one);
      const spared = Object.entries(rule.unless ?? {}).some(
        ([name, exception]) => !without.has(`${rule.id}/${name}`) && holds(exception),
      );
      return spared || !(rule.needs ?? []).every(holds) ? [] : [{ from: one.from, to: one.to, rule }];
    });
    return { signals, matches };
  }
}

/** Where signals and finds stand, asked by place. */
class Signs {
  readonly #spans = new Map<Sign, Span[]>();
  readonly #scan: Scan;

  constructor(found: readonly Found<Rule | Signal>[], scan: Scan) {
    this.#scan = scan;
    for (const one of [...found].sort((a, b) => a.from - b.from)) {
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
    return clue.any.some((sign) => this.#holds(sign, clue.where, from, to));
  }

  #holds(sign: Sign, where: Place, from: number, to: number): boolean {
    const spans = this.#spans.get(sign) ?? [];
    const earliest = where === 'over' ? from - longestSign : from;
    for (let at = firstFrom(spans, earliest); at < spans.length; at++) {
      const one = spans[at] as Span;
      if (one.from >= to) return false;
      if (where === 'over' ? one.to > from : !leadsUp.has(where) || one.to <= to + 1) return true;
    }
    return false;
  }
}

/** These places end where the seen span begins, and a sign there must not run on into it. */
const leadsUp: ReadonlySet<Place> = new Set(['opening', 'lead']);
const longestSign = 30;

/** The first of spans, which stand in order, that begins at a word or later. */
function firstFrom(spans: readonly Span[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
