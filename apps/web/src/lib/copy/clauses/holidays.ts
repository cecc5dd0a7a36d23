import type { LibraryClause } from './library-clause.ts';

export const holidays: readonly LibraryClause[] = [
  {
    id: 'hard-days',
    kind: 'agreed',
    name: 'Quiet on hard days',
    what: '{who} will not write from {from} to {to}. Those days are hard.',
    blanks: {
      from: { label: 'From', kind: 'date', first: '' },
      to: { label: 'To', kind: 'date', first: '' },
    },
    rule: { kind: 'silence', from: '{from}', to: '{to}' },
    inFront: true,
  },
  {
    id: 'birthday-card',
    kind: 'agreed',
    name: 'One card for a birthday',
    what: '{who} may send {other} one card for a birthday. It needs no thanks.',
  },
  {
    id: 'no-cards',
    kind: 'agreed',
    name: 'No cards for now',
    what: '{who} will send {other} no cards for now.',
  },
  {
    id: 'invited-once',
    kind: 'agreed',
    name: 'Asked once, in good time',
    what: '{who} will ask about {holiday} once, {weeks} weeks before. A no is fine.',
    blanks: {
      holiday: { label: 'Which day', kind: 'text', first: '' },
      weeks: { label: 'How many weeks before', kind: 'number', first: '4' },
    },
  },
  {
    id: 'no-holiday-gifts',
    kind: 'agreed',
    name: 'No gifts on holidays',
    what: '{who} will send no gifts on holidays.',
  },
  {
    id: 'holiday-apart',
    kind: 'declared',
    name: 'I spend a holiday my own way',
    what: 'I spend {holiday} in my own way. It is rest for me, and not a sign.',
    blanks: { holiday: { label: 'Which day', kind: 'text', first: '' } },
  },
];
