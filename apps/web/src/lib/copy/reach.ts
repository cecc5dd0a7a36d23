import type { Pace } from '@footbridge/domain';

/** How one may be reached: set alone, at any time. */
export const reach = {
  title: 'How I may be reached',
  atOnce: 'What you choose holds at once. Nobody is told.',
  sent: 'What comes too soon waits for you. The one who wrote it reads “Sent”, as always.',
  pace: 'How often may something reach you?',
  paces: {
    weekly: { label: 'Once a week', hint: 'All that was written comes together.' },
    few: { label: 'A few times a week', hint: 'At least two days lie between.' },
    any: { label: 'Whenever they write', hint: 'It comes as soon as it is sent.' },
  } satisfies Record<Pace, { label: string; hint: string }>,
  quiet: 'Some hours are quiet',
  quietHint: 'Nothing reaches you in that time.',
  from: 'Quiet from',
  to: 'Quiet until',
  zone: (place: string) => `By the clock in ${place}. Nobody else sees your hours or where you are.`,
  same: 'Please choose two times that differ.',
  missing: 'Please choose both times.',
  live: 'How do you see what is new?',
  lives: {
    yes: { label: 'It shows up while I am here', hint: 'New words come in as you read.' },
    no: { label: 'Only when I look', hint: 'Nothing moves until you press “Look for what is new”.' },
  },
  shown: 'The other person may see how often',
  shownHint: 'Only that, and never your hours. If you do not tick this, they see nothing.',
  letters: 'More than one letter a month may reach me',
  lettersHint: 'If you do not tick this, a second one waits. Whoever wrote it reads “Sent”, as always.',
  submit: 'Save',
  saved: 'This holds now.',
  later: 'You can change all of this at any time.',
  everyone: 'How it is for everyone',
};

/** What the other sees, where its owner wants it seen. */
export const reachShown: Record<Pace, (name: string) => string> = {
  weekly: (name) => `${name} likes to be reached once a week. What you send may wait until then.`,
  few: (name) => `${name} likes to be reached a few times a week. What you send may wait a little.`,
  any: (name) => `${name} may be reached at any time.`,
};

export const look = {
  press: 'Look for what is new',
  looked: 'This is all there is now.',
};
