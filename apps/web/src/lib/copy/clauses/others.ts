import type { LibraryClause } from './library-clause.ts';

export const others: readonly LibraryClause[] = [
  {
    id: 'words-stay-here',
    kind: 'agreed',
    name: 'What we write stays between us',
    what: '{who} will show what {other} writes here to nobody else.',
    rule: { kind: 'seen-by', who: 'us' },
    inFront: true,
  },
  {
    id: 'one-to-talk-to',
    kind: 'agreed',
    name: 'One person to talk to',
    what: '{who} may talk about this with {person}, and with nobody else.',
    blanks: { person: { label: 'Who', kind: 'text', first: 'one good friend' } },
  },
  {
    id: 'no-go-between',
    kind: 'agreed',
    name: 'Nobody carries messages',
    what: '{who} will ask nobody in the family to pass on a message.',
  },
  {
    id: 'no-sides',
    kind: 'agreed',
    name: 'Nobody takes sides',
    what: '{who} will ask nobody to take sides.',
  },
  {
    id: 'kind-to-partner',
    kind: 'agreed',
    name: 'Polite to a partner',
    what: '{who} will be polite to the partner of {other}, in speech and in writing.',
  },
  {
    id: 'invite-both',
    kind: 'agreed',
    name: 'Invite a couple as a couple',
    what: '{who} will invite {other} together with {person}.',
    blanks: { person: { label: 'Together with', kind: 'text', first: '' } },
  },
  {
    id: 'ask-the-other-one',
    kind: 'declared',
    name: 'I do not speak for another',
    what: 'When family asks me about {other}, I say: “Please ask {other}.”',
  },
];
