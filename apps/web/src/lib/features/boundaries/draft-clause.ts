import {
  both,
  daysInWords,
  ruleInWords,
  weekdays,
  type Clause,
  type ClauseKind,
  type Weekday,
  type Who,
} from '@footbridge/domain';
import type { LibraryClause } from '#lib/copy/clauses/library-clause.ts';
import { isSpoken } from './new-rule.ts';
import { firstFilling, ruleOf, wordsOf, type Filled } from './fill.ts';
import { nameIn, type Two } from './two.ts';

/** A clause while it is being made. */
export interface DraftClause extends Omit<Clause, 'ruleWords'> {
  /**
   * The one it was started from, what stands in its blanks, and the weekdays of its quiet hours once they were chosen;
   * null once its words are written by hand.
   */
  readonly start: {
    readonly library: string;
    readonly filled: Filled;
    readonly days?: readonly Weekday[];
  } | null;
  /** Whether the rule goes with it. */
  readonly hasRule: boolean;
}

const empty = { what: '', when: '', until: '', ifCrossed: '' };

/** In one's own words, from the first. */
export const ownClause = (): DraftClause => ({
  id: crypto.randomUUID(),
  kind: 'agreed',
  owner: both,
  words: empty,
  rule: null,
  hasRule: false,
  start: null,
});

export function startFrom(library: LibraryClause, two: Two): DraftClause {
  const owner = library.forOne ? two.other.member : both;
  const start = { library: library.id, filled: firstFilling(library) };
  return withFilling({ ...ownClause(), owner, hasRule: Boolean(library.rule), start }, library, two);
}

/** With its words and its rule as its blanks and its owner make them. */
export function withFilling(clause: DraftClause, library: LibraryClause, two: Two): DraftClause {
  const filled = clause.start?.filled ?? {};
  const { what, ifCrossed } = wordsOf(library, filled, clause.owner, two);
  const words = { ...clause.words, what, ifCrossed: clause.words.ifCrossed || ifCrossed };
  const rule = ruleOf(library, filled, clause.owner, two);
  const days = clause.start?.days;
  return { ...clause, words, rule: rule?.kind === 'quiet' && days ? { ...rule, days } : rule };
}

const daysSaid = (days: readonly Weekday[]): string =>
  days.length === 0 || days.length === weekdays.length ? '' : daysInWords(days).replace(/^o/, 'O');

/** With quiet hours on these days. Its words say so too, unless someone wrote there when it is. */
export function onDays(clause: DraftClause, days: readonly Weekday[]): DraftClause {
  const { rule, words, start } = clause;
  if (rule?.kind !== 'quiet') return clause;
  const when = words.when === daysSaid(rule.days) ? daysSaid(days) : words.when;
  return {
    ...clause,
    rule: { ...rule, days },
    words: { ...words, when },
    start: start && { ...start, days },
  };
}

/** Somebody else's clause, or one that holds, to be changed. */
export const toBeChanged = ({ ruleWords: _, ...clause }: Clause): DraftClause => ({
  ...clause,
  hasRule: clause.rule !== null,
  start: null,
});

/** Who keeps it. What somebody says of themselves alone asks for nobody's yes. */
export const ownedBy = (clause: DraftClause, owner: Who, kind: ClauseKind = 'agreed'): DraftClause => ({
  ...clause,
  kind,
  owner,
  rule: clause.rule && { ...clause.rule, binds: owner },
});

export type OfferedClause = Omit<Clause, 'ruleWords'>;

/** The clause as it would be offered. */
export const asOffered = ({ start: _, hasRule, ...clause }: DraftClause): OfferedClause => ({
  ...clause,
  rule: hasRule ? clause.rule : null,
});

/** The same, as both would read it. */
export function asRead(draft: DraftClause, two: Two): Clause {
  const clause = asOffered(draft);
  const ruleWords = clause.rule && isSpoken(clause.rule) ? ruleInWords(clause.rule, nameIn(two)) : null;
  return { ...clause, ruleWords };
}
