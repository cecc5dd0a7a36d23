import type { LibraryClause } from './library-clause.ts';

export const health: readonly LibraryClause[] = [
  {
    id: 'not-about-looks',
    kind: 'agreed',
    name: 'Nothing about looks',
    what: '{who} will say nothing about the weight or the looks of {other}.',
  },
  {
    id: 'health-when-offered',
    kind: 'agreed',
    name: 'Health only when offered',
    what: '{who} will talk about the health of {other} only when {other} begins.',
  },
  {
    id: 'tell-of-illness',
    kind: 'agreed',
    name: 'Tell of a grave illness',
    what: '{who} will tell {other} of a grave illness in the family within {days} days.',
    blanks: { days: { label: 'How many days', kind: 'number', first: '7' } },
  },
  {
    id: 'sober-visits',
    kind: 'agreed',
    name: 'Sober when we meet',
    what: '{who} will drink nothing strong on the day of a visit, and none before a call.',
  },
  {
    id: 'health-stays-private',
    kind: 'agreed',
    name: 'Health stays private',
    what: '{who} will tell nobody about the health of {other}.',
  },
  {
    id: 'not-about-doctors',
    kind: 'agreed',
    name: 'What is said to a doctor',
    what: '{who} will not ask what {other} tells a doctor or a therapist.',
  },
  {
    id: 'rest-when-unwell',
    kind: 'declared',
    name: 'I rest when I am unwell',
    what: 'When I am unwell I rest. Then I may not write for some days.',
  },
];
