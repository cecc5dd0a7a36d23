import type { LibraryClause } from './library-clause.ts';

export const names: readonly LibraryClause[] = [
  {
    id: 'chosen-name',
    kind: 'agreed',
    name: 'The name each has chosen',
    what: '{who} will use the name and the pronouns that {other} has chosen.',
    inFront: true,
  },
  {
    id: 'old-name',
    kind: 'agreed',
    name: 'An old name stays in the past',
    what: '{who} will not use the old name of {other}, and not with others either.',
  },
  {
    id: 'no-pet-names',
    kind: 'agreed',
    name: 'No pet names',
    what: '{who} will not use a pet name like “{name}”.',
    blanks: { name: { label: 'Such as', kind: 'text', first: '' } },
  },
  {
    id: 'slips-happen',
    kind: 'agreed',
    name: 'When a name slips',
    what: '{who} may slip on a name. A short “sorry” and the chosen name are enough.',
  },
  {
    id: 'call-me',
    kind: 'declared',
    name: 'What I like to be called',
    what: 'I like to be called “{name}”. I may not answer to other names.',
    blanks: { name: { label: 'The name', kind: 'text', first: '' } },
  },
];
