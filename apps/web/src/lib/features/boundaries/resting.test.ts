import { agreementFormat, type AgreementDocument, type Clause } from '@footbridge/domain';
import { expect, test } from 'vitest';
import { restsUntil } from './resting.ts';

const words = { what: 'We write on Sundays.', when: '', until: '', ifCrossed: '' };
const clause: Clause = { id: 'c', kind: 'agreed', owner: 'both', words, rule: null, ruleWords: null };
const document: AgreementDocument = {
  format: agreementFormat,
  space: '',
  agreement: '',
  version: 1,
  supersedes: null,
  salt: '',
  parties: [
    { member: 'r', name: 'Ruth', signingKey: '' },
    { member: 's', name: 'Sam', signingKey: '' },
  ],
  clauses: [clause],
  effectiveFrom: null,
  reviewOn: null,
};
const until = new Date('2027-02-20T00:00:00Z');
const versions = [{ document, resting: { c: until } }];

test('a clause that the other said no to rests, and so do its words under another name', () => {
  expect(restsUntil(clause, versions, [], 'r')).toEqual(until);
  const again = { ...clause, id: 'd', words: { ...words, what: ' We write  on sundays.' } };
  expect(restsUntil(again, versions, [], 'r')).toEqual(until);
});

test('other words, what holds already, and a limit of one’s own do not rest', () => {
  const other = { ...clause, id: 'd', words: { ...words, what: 'We write on Mondays.' } };
  expect(restsUntil(other, versions, [], 'r')).toBeNull();
  expect(restsUntil(clause, versions, [clause], 'r')).toBeNull();
  expect(restsUntil({ ...clause, kind: 'declared', owner: 'r' }, versions, [], 'r')).toBeNull();
});

test('what the other offers themselves can be countered, but not by words they said no to', () => {
  const theirs = { ...clause, words: { ...words, what: 'We write once a month.' } };
  const monthly = { ...theirs, words: { ...words, what: 'We write twice a month.' } };
  expect(restsUntil(monthly, versions, [theirs], 'r')).toBeNull();
  expect(restsUntil(clause, versions, [theirs], 'r')).toEqual(until);
});
