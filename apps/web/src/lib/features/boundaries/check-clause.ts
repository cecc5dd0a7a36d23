import { limits } from '@footbridge/domain';
import { fill } from '#lib/copy/boundaries.ts';
import type { LibraryClause } from '#lib/copy/clauses/library-clause.ts';
import type { Problem } from '../form.svelte.ts';
import type { DraftClause } from './draft-clause.ts';
import { emptyBlanks } from './fill.ts';

/** What is still to be put right about words written by hand. */
export function checkWords({ words, rule, hasRule }: DraftClause, field: string): Problem | false {
  const over = words.what.length - limits.clauseLength;
  if (words.what.trim() === '') return { field, text: fill.missingWhat };
  if (over > 0) return { field, text: fill.tooLong(String(over)) };
  const text = rule && hasRule && troubleWith(rule);
  if (rule && hasRule && hasNoDays(rule)) return { field: `${field}-days`, text: fill.missingDays };
  return text ? { field: `${field}-rule-from`, text } : false;
}

/** What is still to be put right about what was filled in. */
export function checkBlanks(
  library: LibraryClause,
  { start, rule, hasRule }: DraftClause,
): (Problem | false)[] {
  const { blanks = {} } = library;
  const filled = start?.filled ?? {};
  const missing = emptyBlanks(library, filled);
  const notNumbers = Object.keys(blanks).filter(
    (name) =>
      blanks[name]?.kind === 'number' && !missing.includes(name) && !/^[1-9]\d*$/.test(filled[name] ?? ''),
  );
  const [first = ''] = Object.keys(blanks);
  const trouble = rule && notNumbers.length === 0 && troubleWith(rule);
  return [
    ...missing.map((field) => ({ field, text: fill.missing(blanks[field]?.label ?? '') })),
    ...notNumbers.map((field) => ({ field, text: fill.notNumber })),
    trouble ? { field: first, text: trouble } : false,
    rule && hasRule && hasNoDays(rule) ? { field: 'days', text: fill.missingDays } : false,
  ];
}

const hasNoDays = (rule: NonNullable<DraftClause['rule']>): boolean =>
  rule.kind === 'quiet' && rule.days.length === 0;

function troubleWith(rule: NonNullable<DraftClause['rule']>): string {
  if (rule.kind === 'quiet' && rule.from === rule.to) return fill.sameTimes;
  if (rule.kind === 'quiet' && (rule.from === '' || rule.to === '')) return fill.missingTimes;
  if (rule.kind === 'silence' && rule.dates.some(({ from, to }) => from === '' || to === ''))
    return fill.missingDates;
  if (rule.kind === 'silence' && rule.dates.some(({ from, to }) => !(from <= to))) return fill.order;
  if (rule.kind === 'pace' && !(rule.items >= 1 && rule.items <= 100)) return fill.paceRange;
  if (rule.kind === 'length' && !(rule.characters >= 1 && rule.characters <= 20_000)) return fill.lengthRange;
  return '';
}
