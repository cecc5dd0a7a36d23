import type { LibraryClause } from './library-clause.ts';

export const topics: readonly LibraryClause[] = [
  {
    id: 'leave-a-topic',
    kind: 'agreed',
    name: 'Leave one topic alone',
    what: '{who} will not bring up {topic}.',
    blanks: { topic: { label: 'The topic', kind: 'text', first: '' } },
    ifCrossed: 'One of us may say: “Not this.” Then we talk of something else, or stop for the day.',
    inFront: true,
  },
  {
    id: 'stop-word',
    kind: 'agreed',
    name: 'A word that stops the talk',
    what: '{who} may say “{word}”. Then the talk stops for that day.',
    blanks: { word: { label: 'The word', kind: 'text', first: 'Enough for now' } },
    inFront: true,
  },
  {
    id: 'one-thing',
    kind: 'agreed',
    name: 'One thing at a time',
    what: '{who} will talk about one thing at a time.',
  },
  {
    id: 'hard-things-planned',
    kind: 'agreed',
    name: 'Hard things in planned talks',
    what: '{who} will talk about {topic} only in a talk that was planned.',
    blanks: { topic: { label: 'The topic', kind: 'text', first: 'the hard years' } },
  },
  {
    id: 'advice-when-asked',
    kind: 'agreed',
    name: 'Advice only when asked',
    what: '{who} will give {other} advice only when asked for it.',
  },
  {
    id: 'sleep-on-it',
    kind: 'agreed',
    name: 'Sleep on it first',
    what: '{who} will wait until the next day to answer words that hurt.',
  },
  {
    id: 'no-comparing',
    kind: 'agreed',
    name: 'No comparing',
    what: '{who} will not compare {other} with a brother, a sister or a friend.',
  },
  {
    id: 'not-now-topic',
    kind: 'declared',
    name: 'I leave a topic for later',
    what: 'I do not talk about {topic} for now. I will say so when that changes.',
    blanks: { topic: { label: 'The topic', kind: 'text', first: '' } },
    inFront: true,
  },
];
