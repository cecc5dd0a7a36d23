import type { Match } from './find.ts';
import { mainCategories, type Category } from './rule.ts';

const order: readonly Category[] = [
  'contrast',
  'conditional',
  'sorry-you-feel',
  'blame-shift',
  'demand',
  'minimising',
  'justification',
  'agentless',
];

const isMain = (category: Category) => (mainCategories as readonly string[]).includes(category);
const rank = ({ rule }: Match) => (isMain(rule.category) ? order.indexOf(rule.category) : order.length);
const size = ({ from, to }: Match) => to - from;

/** One mark a place: the first in order keeps it, and the longer of two of a kind. */
export function settle(matches: readonly Match[]): Match[] {
  const byPlace = [...matches].sort((a, b) => rank(a) - rank(b) || size(b) - size(a) || a.from - b.from);
  const owner = new Map<number, Match[]>();
  const kept: Match[] = [];
  for (const one of byPlace) {
    const others = new Set<Match>();
    for (let at = one.from; at < one.to; at++) for (const other of owner.get(at) ?? []) others.add(other);
    if ([...others].some((other) => covers(other, one))) continue;
    kept.push(one);
    for (let at = one.from; at < one.to; at++) owner.set(at, [...(owner.get(at) ?? []), one]);
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}

function covers(kept: Match, one: Match): boolean {
  if (isMain(kept.rule.category) !== isMain(one.rule.category)) return false;
  const shared = Math.min(kept.to, one.to) - Math.max(kept.from, one.from);
  return shared >= 0.5 * Math.min(size(kept), size(one));
}
