import type { LibraryClause } from './library-clause.ts';

export const grandchildren: readonly LibraryClause[] = [
  {
    id: 'no-messages-by-children',
    kind: 'agreed',
    name: 'Children carry no messages',
    what: '{who} will not send {other} messages through the children.',
    inFront: true,
  },
  {
    id: 'plans-with-children',
    kind: 'agreed',
    forOne: true,
    name: 'Ask before plans with the children',
    what: '{who} will ask {other} first, and the children after that.',
  },
  {
    id: 'photos-of-children',
    kind: 'agreed',
    name: 'Photos of the children',
    what: '{who} will show photos of the children only to {people}.',
    blanks: { people: { label: 'Only to', kind: 'text', first: 'close family' } },
  },
  {
    id: 'gifts-for-children',
    kind: 'agreed',
    forOne: true,
    name: 'Gifts for the children',
    what: '{who} will ask before a gift for the children that costs more than {amount}.',
    blanks: { amount: { label: 'More than', kind: 'text', first: '' } },
  },
  {
    id: 'kind-words-near-children',
    kind: 'agreed',
    name: 'Kind words when children listen',
    what: '{who} will speak kindly of {other} when the children can hear it.',
  },
  {
    id: 'time-with-children',
    kind: 'agreed',
    forOne: true,
    name: 'Time with the children',
    what: '{who} will see the children {often}, at a place like {place}.',
    blanks: {
      often: { label: 'How often', kind: 'text', first: 'once a month' },
      place: { label: 'A place like', kind: 'text', first: 'the park' },
    },
  },
  {
    id: 'rules-of-their-home',
    kind: 'agreed',
    forOne: true,
    name: 'The rules of the children’s home',
    what: '{who} will keep the rules of the children’s home, such as {rule}.',
    blanks: { rule: { label: 'Such as', kind: 'text', first: 'bed at eight' } },
  },
  {
    id: 'children-in-own-time',
    kind: 'declared',
    name: 'My children meet family in time',
    what: 'I decide when my children meet family. I will say so when it is time.',
  },
];
