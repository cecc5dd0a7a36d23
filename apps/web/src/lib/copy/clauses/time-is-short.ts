import type { LibraryClause } from './library-clause.ts';

export const timeIsShort: readonly LibraryClause[] = [
  {
    id: 'who-tells',
    kind: 'agreed',
    name: 'Who brings grave news',
    what: '{who} may ask {person} to bring {other} grave news.',
    blanks: { person: { label: 'Who may tell it', kind: 'text', first: '' } },
  },
  {
    id: 'one-visit',
    kind: 'agreed',
    name: 'One visit may be asked for',
    what: '{who} may ask for one visit in a grave illness. A no is fine.',
  },
  {
    id: 'no-hurry-by-illness',
    kind: 'agreed',
    name: 'Illness is news, and no pressure',
    what: '{who} will speak of illness or death as news, and not to hurry {other}.',
  },
  {
    id: 'letter-left-behind',
    kind: 'agreed',
    name: 'A letter for later',
    what: '{who} may leave a letter for {other} with {person}.',
    blanks: { person: { label: 'With whom', kind: 'text', first: '' } },
  },
  {
    id: 'come-to-funeral',
    kind: 'agreed',
    name: 'At a funeral',
    what: '{who} may come to a funeral in the family. There is no need to talk there.',
  },
  {
    id: 'wish-to-be-told',
    kind: 'declared',
    name: 'I wish to be told',
    what: 'I wish to be told if {other} is gravely ill. {person} knows how to reach me.',
    blanks: { person: { label: 'Who can reach me', kind: 'text', first: '' } },
  },
  {
    id: 'wish-not-to-be-told',
    kind: 'declared',
    name: 'I do not wish to be told',
    what: 'I do not wish to be told of an illness. That is my way to keep calm, and not a sign.',
  },
];
