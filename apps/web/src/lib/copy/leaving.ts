import { atHead } from './words.ts';

/** Pausing, ending, blocking; how it looks to oneself, and how to the other. */
export const leave = {
  link: 'Pause or end',
  title: 'Pause or end',
  lead: (name: string) => `You can stop now, without a reason, and choose whether ${name} is told.`,
  what: 'What would be good for you now?',
  ways: {
    quiet: {
      label: 'Pause, and tell nobody',
      hint: (name: string) => `${atHead(name)} will notice nothing. What is sent waits unseen.`,
    },
    shown: {
      label: 'Pause, and let it show',
      hint: (name: string) =>
        `${atHead(name)} will see: “This space is resting.” Not for how long, and not why.`,
    },
    untold: {
      label: 'End it, and tell nobody',
      hint: (name: string) => `It ends for you, for good. ${name} will notice nothing.`,
    },
    told: {
      label: 'End it, and let it show',
      hint: (name: string) => `It ends for good. ${name} will see: “This space has ended.”`,
    },
    block: {
      label: 'Block',
      hint: (name: string) =>
        `It ends for you, and no link from ${name} opens for you again. ${name} will notice nothing.`,
    },
  },
  none: 'Please choose one, or go back.',
  aWhile: 'Only for a while',
  long: 'For how long?',
  lengths: {
    open: 'Until I come back',
    day: 'A day',
    week: 'A week',
    own: 'Until a day I choose',
  },
  day: 'The day',
  missing: 'Please choose a day.',
  past: 'Please choose a day that is still to come.',
  pause: 'Pause now',
  end: 'End it now',
  block: 'Block now',
  stay: 'Go back',
  after: {
    pause: 'You can come back with one press. All that was written stays here.',
    untold:
      'What was written stays here for both of you to read. What is sent from now on never reaches you.',
    told: 'What was written stays here for both of you to read. Nobody can write here any more.',
  },
  again: 'You cannot open it again. If you both want to one day, a new link begins a new space.',
  free: 'Staying apart can be the right thing. You do not have to repair this.',
  help: 'Safety and help',
  own: 'Just for you: a page to write on',
  nothingLeft: 'You have ended this space, and it shows. There is nothing more to do here.',
};

/** In the place where one would write. */
export const standing = {
  paused: {
    title: 'You are resting',
    quiet: (name: string) => `${atHead(name)} does not notice. What is sent waits unseen.`,
    shown: (name: string) => `${atHead(name)} sees: “This space is resting.”`,
    until: (moment: string) => `Your rest ends on ${moment}. You can come back before.`,
    back: 'Come back',
    cameBack: 'You are back.',
  },
  resting: {
    title: 'This space is resting',
    text: 'You can read all that was written. There is nothing you need to do.',
  },
  left: {
    title: 'You have ended this space',
    told: (name: string) =>
      `${atHead(name)} sees: “This space has ended.” You can both still read what was written.`,
    untold: (name: string) => `${atHead(name)} does not notice. You can both still read what was written.`,
  },
  ended: {
    title: 'This space has ended',
    text: 'You can read all that was written. Nobody can write here any more.',
    care: 'This can hurt. There are pages just for you, and people to talk to.',
  },
  draft: 'Your words are kept here, on this device:',
  move: {
    paused: 'You are resting. Come back when you like, or not at all.',
    resting: 'This space is resting. There is nothing you need to do now.',
    left: 'You have ended this space. There is nothing you need to do.',
    ended: 'This space has ended. There is nothing you need to do.',
  },
  waits: 'It stays on this device while the space rests.',
  waitsForGood: 'It did not leave. It stays on this device.',
};

/** After a quiet pause. Never how much. */
export const whileAway = {
  title: 'Something was sent while you were away',
  text: (name: string) =>
    `“Put it away” means that you never see it. ${name} is not told, whatever you choose.`,
  read: 'Read it',
  putAway: 'Put it away',
  notNow: 'Not now',
  isPutAway: 'It is put away. Nobody is told.',
  later: 'It waits for you. You will be asked again when you come back to this page.',
};
