import type { Feeling, PageKind } from '@footbridge/domain';

/** What a person keeps for themselves: journal, unsent letters, support. */
export const own = {
  title: 'Just for you',
  who: 'Nobody else can read this, and nobody is told that you write here. It is locked on your device before we keep it, so we cannot read it.',
  lost: 'Keep your passphrase and the code on your paper safe. If you lose both, nobody can open these pages again.',
  home: 'A journal, letters you do not send, and people to turn to. Nobody else can read it.',
  write: 'To write',
  support: 'My support',
  rooms: {
    journal: { label: 'My journal', hint: 'Write freely. Pick all that you feel.' },
    drafts: {
      label: 'Letters I may hand over',
      hint: 'Write, let it rest, look at it again. Nothing leaves by itself.',
    },
    letters: { label: 'Letters I do not send', hint: 'Say it all. It goes nowhere.' },
    people: { label: 'People I can turn to', hint: 'Who is there for you, and how to reach them.' },
    calm: { label: 'A calm minute', hint: 'Breathe for a while. Stop when you like.' },
    places: { label: 'Places to turn to', hint: 'Help from people who know about hard times.' },
  },
  closed: 'Some pages here are locked with a key that is not on this device. They are kept for you.',
  closedSince: 'Some pages here are closed since you came back under new keys.',
  again: 'Try again',
  removed: 'It is removed.',
  bringBack: 'Bring it back',
  broughtBack: 'It is back.',
  remove: 'Remove it',
  done: 'Done',
  kept: 'Kept. You do not have to save.',
  keptHere: 'Kept on this device. It joins your other pages when you are connected again.',
  keeping: 'What you write is kept by itself.',
  tooLongForOne:
    'This is more than we can keep in one letter. Please take some of it out: it could be a second one.',
  tooLong: (count: string) => `${count} letters too many for one page. You could go on in a second one.`,
};

export const journal = {
  title: 'My journal',
  intro: 'Write as much or as little as you like. There is no right day for it.',
  empty: 'Nothing is written yet. That is fine.',
  write: 'Write something',
  heading: 'What is on your mind?',
  label: 'Your words',
  feelings: 'What do you feel?',
  feelingsHint: 'Pick all that fit. Two that clash may both be true.',
  felt: 'You felt',
  change: 'Change',
  changeOf: (when: string) => `, what you wrote on ${when}`,
  earlier: 'Show earlier pages',
};

export const feelingWords: Record<Feeling, string> = {
  sad: 'Sad',
  hurt: 'Hurt',
  angry: 'Angry',
  afraid: 'Afraid',
  guilty: 'Guilty',
  ashamed: 'Ashamed',
  lonely: 'Lonely',
  tired: 'Tired',
  numb: 'Numb',
  confused: 'Confused',
  longing: 'Longing',
  relieved: 'Relieved',
  calm: 'Calm',
  hopeful: 'Hopeful',
  grateful: 'Grateful',
  loving: 'Loving',
};

export const letters = {
  title: 'Letters I do not send',
  intro: 'Write to them, or to how things were. There is no send button here, so you can say it all.',
  empty: 'There is no letter here yet.',
  write: 'Write a letter',
  heading: 'A letter you do not send',
  nowhere: 'There is no send button on this page. The letter stays with you.',
  label: 'Your letter',
  unbegun: 'A letter not begun',
  list: 'Letters',
  changed: (day: string) => `Last changed ${day}`,
  putDown: 'Put it down',
  putDownHint: 'To put a letter down is to let it rest. You can take it up again on any day.',
  resting: 'Letters you put down',
  rests: 'You put this letter down. It can rest here for as long as you like.',
  takeUp: 'Take it up again',
};

export const people = {
  title: 'People I can turn to',
  intro: 'Write them down on a good day. On a hard day they are here.',
  empty: 'There is nobody here yet. One name is enough.',
  add: 'Add someone',
  heading: 'Someone you can turn to',
  name: 'Their name',
  reach: 'How to reach them',
  reachHint: 'Like a phone number, or where they are on Sundays.',
  note: 'A note to yourself',
  noteHint: 'Like what helps when you talk to them.',
  unnamed: 'Someone',
  told: 'They are not told that they stand here.',
  change: 'Change',
};

export const calm = {
  title: 'A calm minute',
  sentence: 'Breathe in slowly, and let the breath out a little more slowly.',
  start: 'Breathe with the arch',
  stop: 'Stop',
  leave: 'That is enough for now',
  kind: 'After a hard moment',
  kindness: [
    'This is hard. You are allowed to find it hard.',
    'Many people have felt what you feel now. You are not the only one.',
    'What would you say to a friend who felt like this? Say it to yourself.',
  ],
  write: 'Write it down, just for you',
};

export const places = {
  title: 'Places to turn to',
  intro: 'Talking to someone can help. You do not have to know what to say.',
  danger: 'If you are in danger now, call the emergency number of the place where you are.',
  contacts: 'People who can help you',
  advice: 'What is there in most places',
  general: [
    {
      title: 'When you do not want to live',
      text: 'Please talk to someone now: a crisis line, a doctor, or a person close to you.',
    },
    {
      title: 'A doctor',
      text: 'You can tell them how you sleep, eat and feel. They know who can help near you.',
    },
    { title: 'Someone you trust', text: 'It is enough to say: “I need you to listen for a while.”' },
  ],
  more: 'More about safety',
};

/** Where each kind of page has its list. */
export const homeOf: Record<PageKind, string> = {
  journal: '/private/journal',
  letter: '/private/letters',
  person: '/private/people',
  draft: '/private/drafts',
  opened: '/private',
  resentment: '/private',
  agreement: '/private',
  topics: '/private',
  crossing: '/private',
  moderation: '/seats',
};
