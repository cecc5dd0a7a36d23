import type { LibraryClause } from './library-clause.ts';

export const money: readonly LibraryClause[] = [
  {
    id: 'no-money-between-us',
    kind: 'agreed',
    name: 'No money between us',
    what: '{who} will not give {other} money and will not ask for it.',
  },
  {
    id: 'free-gifts',
    kind: 'agreed',
    name: 'A gift asks for nothing',
    what: '{who} will give a gift freely. It asks for nothing back, not even thanks.',
  },
  {
    id: 'size-of-gifts',
    kind: 'agreed',
    name: 'How large a gift may be',
    what: '{who} will give {other} gifts that cost {amount} or less.',
    blanks: { amount: { label: 'The most it may cost', kind: 'text', first: '' } },
  },
  {
    id: 'old-loan',
    kind: 'agreed',
    forOne: true,
    name: 'An old loan',
    what: '{who} will pay back {amount} by {date}. After that the loan is over.',
    blanks: {
      amount: { label: 'How much', kind: 'text', first: '' },
      date: { label: 'By when', kind: 'date', first: '' },
    },
  },
  {
    id: 'not-about-income',
    kind: 'agreed',
    name: 'Work and pay stay private',
    what: '{who} will not ask what {other} earns, spends or owns.',
  },
  {
    id: 'no-talk-of-wills',
    kind: 'agreed',
    name: 'No talk of wills',
    what: '{who} will not bring up a will, or who will get what.',
  },
  {
    id: 'i-do-not-lend',
    kind: 'declared',
    name: 'I do not lend money',
    what: 'I do not lend money. It is the same for all the people I know.',
  },
];
