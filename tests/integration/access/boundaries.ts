import * as boundaries from '../../support/pair/boundaries.ts';
import { forMembers, forOwner, type Rows } from './row.ts';
import { saying, version } from './scene.ts';

/** What is answered about agreements and what is said beside them. */
export const ofBoundaries: Rows = {
  'rule:show': {
    perform: ({ browser, space }) => browser.send('GET', `/spaces/${space}/rules?kind=message`),
    expected: forMembers,
  },
  'agreement:list': { perform: boundaries.listAgreements, expected: forMembers },
  'agreement:offer': {
    perform: async (member) => (await boundaries.offerVersion(member)).answer,
    expected: forMembers,
  },
  // By now the owner has offered another one.
  'agreement:answer': {
    perform: (member) => boundaries.answerVersion(member, version),
    expected: ['agreement:unknown', 'agreement:changed', 'space:unknown', 'session:missing'],
  },
  'agreement:sign': {
    perform: (member) => boundaries.signVersion(member, version),
    expected: ['agreement:changed', 'agreement:changed', 'space:unknown', 'session:missing'],
  },
  'signature:withdraw': {
    perform: (member) => boundaries.withdrawSignature(member, version),
    expected: forMembers,
  },
  'agreement:stop': { perform: (member) => boundaries.stopVersion(member, version), expected: forMembers },
  'agreement:end_clause': {
    perform: (member) => boundaries.endClause(member, version),
    expected: ['agreement:changed', 'agreement:changed', 'space:unknown', 'session:missing'],
  },
  'saying:list': { perform: boundaries.listSayings, expected: forMembers },
  'saying:say': { perform: (member) => boundaries.say(member), expected: forMembers },
  'saying:take_back': {
    perform: (member) => boundaries.takeBackSaying(member, saying),
    expected: forOwner('saying:unknown'),
  },
  // It is taken back by now.
  'saying:reply': {
    perform: (member) => boundaries.replyToSaying(member, saying),
    expected: ['saying:unknown', 'saying:unknown', 'space:unknown', 'session:missing'],
  },
};
