import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseChanges } from './clause-changes.ts';

const clausesOf = (ids: string) => [...ids].map((id) => ({ id, what: id }));
const inShort = (before: string, now: string) =>
  clauseChanges(clausesOf(before), clausesOf(now)).map(
    ({ clause, change, isMoved }) => `${clause.id} ${isMoved ? 'moved' : change}`,
  );

describe('two versions of an agreement', () => {
  test('are matched by the ids of their clauses, whatever the words', () => {
    const [changed] = clauseChanges(
      [{ id: 'a', what: 'No calls.' }],
      [{ id: 'a', what: 'No calls at night.' }],
    );
    expect(changed).toEqual({
      clause: { id: 'a', what: 'No calls at night.' },
      before: { id: 'a', what: 'No calls.' },
      change: 'kept',
      isMoved: false,
    });
  });

  test('name what is new and what is gone', () => {
    expect(inShort('ab', 'bc')).toEqual(['b kept', 'c new', 'a gone']);
  });

  test('say of as few clauses as possible that they moved', () => {
    expect(inShort('abcd', 'dabc')).toEqual(['d moved', 'a kept', 'b kept', 'c kept']);
    expect(inShort('abc', 'axbc')).toEqual(['a kept', 'x new', 'b kept', 'c kept']);
  });

  test('account for every clause of both once, and move nothing when nothing moved', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh')).map((some) => some.join(''));
    fc.assert(
      fc.property(ids, ids, (before, now) => {
        const changes = clauseChanges(clausesOf(before), clausesOf(now));
        expect(changes.map(({ clause }) => clause.id).sort()).toEqual([...new Set(before + now)].sort());
        expect(clauseChanges(clausesOf(before), clausesOf(before)).some(({ isMoved }) => isMoved)).toBe(
          false,
        );
      }),
    );
  });
});
