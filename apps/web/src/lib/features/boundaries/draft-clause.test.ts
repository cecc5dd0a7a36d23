import { both, readRule, ruleKinds, weekdays } from '@footbridge/domain';
import { describe, expect, test } from 'vitest';
import { libraryClauses } from '#lib/copy/clauses/library.ts';
import { checkBlanks, checkWords } from './check-clause.ts';
import { asRead, onDays, ownClause, ownedBy, startFrom, withFilling } from './draft-clause.ts';
import { newRule } from './new-rule.ts';

const two = { own: { member: 'r', name: 'Ruth' }, other: { member: 's', name: 'Sam' } };
const library = libraryClauses.find(({ id }) => id === 'no-late-messages')!;
const evening = startFrom(library, two);

describe('quiet hours that were picked', () => {
  test('are on every day, until days are chosen', () => {
    expect(evening).toMatchObject({ owner: both, rule: { days: weekdays }, words: { when: '' } });
  });

  test('say their days in the words and in the rule', () => {
    const read = asRead(onDays(evening, ['sat', 'sun']), two);
    expect(read.words.when).toBe('On Saturday and Sunday');
    expect(read.ruleWords).toBe(
      'Neither of us sends anything between 21:00 and 08:00, on Saturday and Sunday, on Ruth’s clock.',
    );
  });

  test('keep their days while a blank is empty, and when it is filled again', () => {
    const chosen = onDays(evening, ['fri']);
    const emptied = { ...chosen, start: { ...chosen.start!, filled: { from: '', to: '08:00' } } };
    const open = withFilling(emptied, library, two);
    expect(open.rule).toBeNull();
    const filled = { ...open, start: { ...open.start!, filled: { from: '20:00', to: '08:00' } } };
    expect(withFilling(filled, library, two).rule).toMatchObject({ from: '20:00', days: ['fri'] });
  });

  test('leave alone what somebody wrote about when it is', () => {
    const written = { ...evening, words: { ...evening.words, when: 'When there is school' } };
    expect(onDays(written, ['mon']).words.when).toBe('When there is school');
    expect(onDays(onDays(evening, ['mon']), weekdays).words.when).toBe('');
  });

  test('need a day', () => {
    const problems = (days: typeof weekdays | []) =>
      checkBlanks(library, onDays(evening, days)).filter((problem) => problem !== false);
    expect(problems(weekdays)).toEqual([]);
    expect(problems([])).toMatchObject([{ field: 'days' }]);
  });
});

describe('a rule beside one’s own words', () => {
  const own = {
    ...ownClause(),
    words: { what: 'I rest.', when: '', until: '', ifCrossed: '' },
    hasRule: true,
  };

  test.each(ruleKinds)('of the kind %s can be kept as it stands, or it is said what is missing', (kind) => {
    const rule = newRule(kind, both, 'r');
    const clause = { ...own, rule };
    if (kind !== 'silence') {
      expect([readRule(rule, ['r', 's']), checkWords(clause, 'what')]).toEqual([rule, false]);
      return;
    }
    expect(asRead(clause, two).ruleWords).toBeNull();
    expect(checkWords(clause, 'what')).toMatchObject({ text: 'Please choose both days.' });
  });

  test('binds whoever keeps it, who may be one alone and ask for no yes', () => {
    const clause = ownedBy({ ...own, rule: newRule('pace', both, 'r') }, 'r', 'declared');
    expect(clause).toMatchObject({ kind: 'declared', owner: 'r', rule: { binds: 'r' } });
    expect(ownedBy(clause, both)).toMatchObject({ kind: 'agreed', rule: { binds: both } });
  });
});
