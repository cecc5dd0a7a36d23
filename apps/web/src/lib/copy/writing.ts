/** The page a letter is written on, and all that stands beside it. */
export const drafts = {
  title: 'Letters I may hand over',
  intro: 'Write, let it rest, and look at it again. A letter leaves only when you hand it over yourself.',
  empty: 'There is no letter here yet.',
  write: 'Write a letter',
  unbegun: 'A letter not begun',
  list: 'Letters',
  resting: 'Letters you put down',
};

export const paper = {
  title: 'A letter',
  label: 'Your letter',
  beside: 'Beside your letter',
  who: 'Nobody else sees this. It stays here until you decide.',
  begin: 'Begin anywhere. It does not have to be good yet.',
  rests: 'You put this letter down. It can rest here for as long as you like.',
  takeUp: 'Take it up again',
  putDown: 'Put it down',
  plain:
    'A plain box stands here in place of the paper, since the paper could not be loaded. It keeps your words just as well.',
  more: 'More',
};

/** What is found in a draft: said so that it can be put away. */
export const things = {
  title: 'Things to look at',
  empty: 'When you rest from writing, words that may be heard another way are marked, for you alone.',
  looking: 'Reading it over.',
  none: 'There is nothing to look at just now.',
  away: 'Your letter cannot be read over without a connection. Your words are kept all the same.',
  otherLanguage: 'We can only read English. So we have nothing to say about this letter, good or bad.',
  appeared: 'There is something to look at, after your letter.',
  heard: 'How it may be heard',
  ask: 'Ask yourself',
  keep: 'Keep mine',
  kept: 'It stays as it is.',
  strong: 'We show you this once more before you hand the letter over. You may keep it.',
  show: 'Go to it in the letter',
  next: 'The next one',
  close: 'Back to the letter',
  open: 'Things to look at',
  decided: 'What you keep as it is',
  lookAgain: 'Look at it again',
  quoted: (words: string) => `“${words}”`,
};

/** Asked only of a letter that says sorry and has grown long enough. Each may be left aside. */
export const missing = {
  title: 'Questions to leave or take',
  questions: {
    responsibility: 'Have you said what you did, and that it was yours to own?',
    repair: 'Is there something you can do to put part of it right?',
    regret: 'Have you said that you are sorry, in plain words?',
    repentance: 'Have you said what you will do in another way from now on?',
    explanation: 'Would it help them to know how it came about, if it takes nothing back?',
  },
};

export const helpFirst = {
  title: 'First of all, you',
  safe: 'Are you safe right now? If there is danger, or you do not want to live, please talk to someone today.',
  places: 'Places to turn to',
};

export const beside = {
  values: {
    link: 'What matters to me',
    title: 'What matters most to you?',
    hint: 'Two minutes are enough. Think of one thing you want to stand for, and of a day when you did.',
    label: 'Your words',
  },
  showUp: {
    link: 'How I want to show up',
    title: 'How do you want to show up?',
    hint: 'How do you want to be in this, whatever they say? You can read it again before the letter goes.',
    label: 'Your words',
  },
  theirWords: {
    link: 'What they told me hurt',
    title: 'What have they told you hurt?',
    hint: 'Put it in their own words, as well as you recall them, and do not answer yet.',
    label: 'Their words',
  },
  who: 'Only you see this. It is not part of the letter.',
  done: 'Back to the letter',
  written: 'Written',
};

export const versions = {
  link: 'How it stood before',
  title: 'How it stood before',
  intro: 'When you come back to a letter after a while, how it stood before is kept here.',
  room: 'When a letter grows very long, the oldest of these make room.',
  empty: 'There is nothing older yet.',
  stood: (when: string) => `As it stood on ${when}`,
  since: 'What is different in the letter now',
  same: 'Nothing is different.',
  whole: 'Read it whole',
  goBack: 'Write on from this one',
  goBackHint: 'The letter as it is now is kept here too.',
  now: 'You write on from there. How it was is kept below.',
};

export const calmCheck = {
  ask: 'Read it over',
  title: 'Read over',
  told: 'Only you see this. Nothing is kept, and you can send it as it is.',
  none: 'There is nothing to look at.',
  away: 'It cannot be read over without a connection.',
  otherLanguage: 'We can only read English, so we have nothing to say about this.',
  close: 'Put this away',
};
