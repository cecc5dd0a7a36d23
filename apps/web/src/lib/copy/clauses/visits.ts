import type { LibraryClause } from './library-clause.ts';

export const visits: readonly LibraryClause[] = [
  {
    id: 'visit-by-invitation',
    kind: 'agreed',
    name: 'Visits only when invited',
    what: '{who} will come to the home of {other} only when invited.',
    ifCrossed: 'The door may stay shut. That is fine, and needs no reason.',
    inFront: true,
  },
  {
    id: 'meet-outside',
    kind: 'agreed',
    name: 'Meet away from home',
    what: '{who} will meet {other} in a place like {place}, and not at home.',
    blanks: { place: { label: 'A place like', kind: 'text', first: 'a café or a park' } },
  },
  {
    id: 'length-of-visit',
    kind: 'agreed',
    name: 'How long a visit lasts',
    what: '{who} will plan a visit of {hours} hours at most. It may end sooner.',
    blanks: { hours: { label: 'How many hours', kind: 'number', first: '2' } },
  },
  {
    id: 'leave-a-visit',
    kind: 'agreed',
    name: 'Free to go home',
    what: '{who} may leave a visit at any time. “I am going home now” is enough.',
  },
  {
    id: 'who-else-is-there',
    kind: 'agreed',
    name: 'Say who else will be there',
    what: '{who} will say before a visit who else will be there.',
  },
  {
    id: 'call-off-a-visit',
    kind: 'agreed',
    name: 'A visit can be called off',
    what: '{who} may call off a visit up to {hours} hours before. It needs no reason.',
    blanks: { hours: { label: 'How many hours before', kind: 'number', first: '24' } },
  },
  {
    id: 'no-night-over',
    kind: 'declared',
    name: 'I do not stay the night',
    what: 'I do not stay the night, and I do not have guests for the night.',
  },
];
