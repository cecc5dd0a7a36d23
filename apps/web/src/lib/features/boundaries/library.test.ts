import { both, readRule } from '@footbridge/domain';
import { describe, expect, test } from 'vitest';
import type { LibraryClause } from '#lib/copy/clauses/library-clause.ts';
import { libraryClauses, themes } from '#lib/copy/clauses/library.ts';
import { emptyBlanks, firstFilling, gapsIn, ruleOf, wordsOf } from './fill.ts';

const two = { own: { member: 'r', name: 'Ruth' }, other: { member: 's', name: 'Sam' } };
const owners = [both, 'r', 's'];

/** All that a clause says, and its rule would. */
const textsOf = ({ name, what, ifCrossed = '', blanks = {}, rule }: LibraryClause) => [
  name,
  what,
  ifCrossed,
  ...Object.values(blanks).flatMap(({ label, first }) => [label, first]),
  ...Object.values(rule ?? {}).map(String),
];

const readings = (clause: LibraryClause) =>
  owners.map((owner) => wordsOf(clause, firstFilling(clause), owner, two).what);

const blames =
  /\b(blame|fault|guilt\w*|wrong|bad|must|should|never|always|punish\w*|abus\w*|toxic|selfish|lie[sd]?|refus\w*|forbid\w*|allowed|sorry if|at last|finally)\b/i;
/** Whom a word like "they" means is seen from one side only. */
const onesided =
  /\b(you|your|they|them|their|theirs|he|she|him|his|her|hers|parents?|mum|dad|mother|father|son|daughter)\b/i;

/** What of the rules for writing a clause it breaks. */
function troubleWith(clause: LibraryClause): string[] {
  const { kind, what, ifCrossed = '', blanks = {}, rule = {} } = clause;
  const used = [what, ifCrossed, ...Object.values(rule).map(String)].flatMap(gapsIn);
  const people = kind === 'agreed' ? ['who', 'other'] : ['other'];
  const own = /\b(I|me|my|mine)\b/;
  return [
    ...used.filter((gap) => !people.includes(gap) && !(gap in blanks)).map((gap) => `{${gap}} has no name`),
    ...Object.keys(blanks)
      .filter((blank) => !gapsIn(what).includes(blank))
      .map((blank) => `{${blank}} stands nowhere`),
    ...textsOf(clause)
      .filter((text) => blames.test(text))
      .map((text) => `blames: ${text}`),
    ...[what, ifCrossed]
      .filter((text) => onesided.test(text.replace(/“[^”]*”/g, '')))
      .map((text) => `is seen from one side: ${text}`),
    kind === 'agreed' && !/\{who\} (will|may) /.test(what)
      ? 'does not say who keeps it in words that fit one and two'
      : '',
    kind === 'agreed' && own.test(what.replace(/“[^”]*”/g, '')) ? 'says "I" for two people' : '',
    kind === 'declared' && !own.test(what) ? 'does not say "I"' : '',
    kind === 'declared' && clause.rule ? 'binds the other without asking' : '',
    what.endsWith('.') || what.endsWith('.”') ? '' : 'is no whole sentence',
  ].filter(Boolean);
}

describe('the clauses to start from', () => {
  test('are at least sixty, by the twelve themes, a dozen of them in front', () => {
    expect(libraryClauses.length).toBeGreaterThanOrEqual(60);
    expect(themes).toHaveLength(12);
    for (const { clauses } of themes) expect(clauses.length).toBeGreaterThanOrEqual(5);
    expect(libraryClauses.filter(({ kind, inFront }) => kind === 'agreed' && inFront)).toHaveLength(12);
  });

  test('each have a name of their own', () => {
    expect(new Set(libraryClauses.map(({ id }) => id)).size).toBe(libraryClauses.length);
    expect(new Set(libraryClauses.map(({ name }) => name)).size).toBe(libraryClauses.length);
  });

  test.each(libraryClauses.map((clause) => [clause.id, clause] as const))(
    '%s reads the same from both sides, blames nobody and names its blanks',
    (_, clause) => {
      expect(troubleWith(clause)).toEqual([]);
    },
  );

  test('leave nothing open once their blanks are filled', () => {
    for (const clause of libraryClauses) {
      const filled = Object.fromEntries(Object.keys(clause.blanks ?? {}).map((name) => [name, '2026-05-03']));
      expect(emptyBlanks(clause, filled)).toEqual([]);
      for (const owner of owners) {
        const { what, ifCrossed } = wordsOf(clause, filled, owner, two);
        expect(what + ifCrossed).not.toMatch(/[{}…]/);
      }
    }
  });

  test('say who keeps them: both, one, or the other', () => {
    const late = libraryClauses.find(({ id }) => id === 'no-late-messages') as LibraryClause;
    expect(readings(late)).toEqual([
      'We will not write between 21:00 and 08:00.',
      'Ruth will not write between 21:00 and 08:00.',
      'Sam will not write between 21:00 and 08:00.',
    ]);
  });

  test('write a day out, and show what is still open', () => {
    const days = libraryClauses.find(({ id }) => id === 'hard-days') as LibraryClause;
    expect(wordsOf(days, { from: '2026-05-03', to: '' }, both, two).what).toBe(
      'We will not write from 3 May 2026 to …. Those days are hard.',
    );
  });

  test('suggest rules that can be kept, for both and for one', () => {
    const filled: Record<string, string> = { from: '2026-05-03', to: '2026-05-04' };
    for (const clause of libraryClauses.filter(({ rule }) => rule)) {
      const given = { ...firstFilling(clause), ...(clause.rule?.kind === 'silence' ? filled : {}) };
      for (const owner of owners) {
        const rule = ruleOf(clause, given, owner, two);
        expect(readRule(rule, ['r', 's'])).toEqual(rule);
      }
    }
    expect(new Set(libraryClauses.flatMap(({ rule }) => rule?.kind ?? [])).size).toBe(6);
  });

  test('would be caught with a blank that has no name, a word that blames or a side of its own', () => {
    const clause: LibraryClause = { id: 'x', kind: 'agreed', name: 'X', what: '{who} may rest {days} days.' };
    expect(troubleWith(clause)).toEqual(['{days} has no name']);
    expect(troubleWith({ ...clause, what: '{who} will never rest.' })).toEqual([
      'blames: {who} will never rest.',
    ]);
    expect(troubleWith({ ...clause, what: 'They rest.' })).toEqual([
      'is seen from one side: They rest.',
      'does not say who keeps it in words that fit one and two',
    ]);
  });
});
