import type { LibraryClause } from './library-clause.ts';

export const privacy: readonly LibraryClause[] = [
  {
    id: 'no-posts',
    kind: 'agreed',
    name: 'Nothing online',
    what: '{who} will put nothing about {other} online.',
    inFront: true,
  },
  {
    id: 'ask-before-photos',
    kind: 'agreed',
    name: 'Ask before a photo goes online',
    what: '{who} will ask before a photo of {other} goes online, and wait for a yes.',
  },
  {
    id: 'take-down',
    kind: 'agreed',
    name: 'Take old things down',
    what: '{who} will take down what is online about {other} by {date}.',
    blanks: { date: { label: 'By when', kind: 'date', first: '' } },
  },
  {
    id: 'not-looking-up',
    kind: 'agreed',
    name: 'No looking up',
    what: '{who} will not look {other} up online, and ask nobody to do it.',
  },
  {
    id: 'address-stays-private',
    kind: 'agreed',
    name: 'Address and number stay private',
    what: '{who} will give the address and number of {other} to nobody.',
  },
  {
    id: 'no-recording',
    kind: 'agreed',
    name: 'No recording',
    what: '{who} will not record a call or a visit.',
  },
  {
    id: 'no-read-marks',
    kind: 'agreed',
    name: 'No asking what was read',
    what: '{who} will not ask if {other} has read a message.',
  },
  {
    id: 'i-keep-it-private',
    kind: 'declared',
    name: 'I keep it to myself',
    what: 'I keep what {other} writes to me to myself.',
  },
];
