import { both, dayInWords, type AgreedRule, type ClauseWords, type Who } from '@footbridge/domain';
import type { LibraryClause } from '#lib/copy/clauses/library-clause.ts';
import type { Two } from './two.ts';

export type Filled = Readonly<Record<string, string>>;

const gap = /\{(\w+)\}/g;
const open = '…';

/** Puts what was filled in where it belongs. What is still open shows as "…". */
const fillIn = (text: string, filled: Filled): string =>
  text.replace(gap, (_, name: string) => filled[name]?.trim() || open);

/** The gaps of a text, by name. */
export const gapsIn = (text: string): string[] => [...text.matchAll(gap)].map(([, name = '']) => name);

/** What stands in the blanks before anything is changed. */
export const firstFilling = ({ blanks = {} }: LibraryClause): Filled =>
  Object.fromEntries(Object.entries(blanks).map(([name, { first }]) => [name, first]));

/** Blanks that are still empty, by name. */
export const emptyBlanks = ({ blanks = {} }: LibraryClause, filled: Filled): string[] =>
  Object.keys(blanks).filter((name) => !filled[name]?.trim());

/** "We" and a name take the same verb after "will" and "may", so one wording serves for all three. */
function peopleIn(owner: Who, { own, other }: Two): Filled {
  if (owner === both) return { who: 'We', other: 'the other' };
  const [keeper, one] = owner === own.member ? [own, other] : [other, own];
  return { who: keeper.name, other: one.name };
}

/** The words of a clause as both will read them. */
export function wordsOf(clause: LibraryClause, filled: Filled, owner: Who, two: Two): ClauseWords {
  const { blanks = {} } = clause;
  const said = Object.entries(filled).map(([name, value]) => [
    name,
    blanks[name]?.kind === 'date' && value ? dayInWords(value) : value,
  ]);
  const people = clause.kind === 'declared' ? { other: two.other.name } : peopleIn(owner, two);
  const all: Filled = { ...Object.fromEntries(said), ...people };
  return {
    what: fillIn(clause.what, all),
    when: '',
    until: '',
    ifCrossed: fillIn(clause.ifCrossed ?? '', all),
  };
}

/** The rule that goes with a clause as it is filled in; null where none does, or where a blank is still open. */
export function ruleOf(clause: LibraryClause, filled: Filled, binds: Who, two: Two): AgreedRule | null {
  const { rule } = clause;
  if (!rule || emptyBlanks(clause, filled).length > 0) return null;
  const clock = two.own.member;
  const [from, to] = 'from' in rule ? [fillIn(rule.from, filled), fillIn(rule.to, filled)] : ['', ''];
  switch (rule.kind) {
    case 'quiet':
      return { kind: 'quiet', binds, clock, from, to, days: [...rule.days] };
    case 'silence':
      return { kind: 'silence', binds, clock, dates: [{ from, to }] };
    case 'pace':
      return { kind: 'pace', binds, items: Number(fillIn(rule.items, filled)), per: 'week' };
    case 'length':
      return { kind: 'length', binds, characters: Number(fillIn(rule.characters, filled)) };
    default:
      return { ...rule, binds };
  }
}
