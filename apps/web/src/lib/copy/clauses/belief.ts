import type { LibraryClause } from './library-clause.ts';

export const belief: readonly LibraryClause[] = [
  {
    id: 'no-politics',
    kind: 'agreed',
    name: 'No politics',
    what: '{who} will not bring up politics.',
  },
  {
    id: 'faith-stays-free',
    kind: 'agreed',
    name: 'Each to their own faith',
    what: '{who} will not try to change what {other} believes.',
  },
  {
    id: 'prayer-at-table',
    kind: 'agreed',
    name: 'Ask before a prayer',
    what: '{who} will ask before praying aloud when {other} is there.',
  },
  {
    id: 'no-links',
    kind: 'agreed',
    name: 'No news and no links',
    what: '{who} will send {other} no news, videos or links.',
  },
  {
    id: 'food-and-drink',
    kind: 'agreed',
    name: 'Food and drink',
    what: '{who} will offer {other} no {food}, and make no jokes about it.',
    blanks: { food: { label: 'What', kind: 'text', first: 'meat' } },
  },
  {
    id: 'private-views',
    kind: 'declared',
    name: 'I keep my views to myself',
    what: 'I do not talk about how I vote or what I believe.',
  },
];
