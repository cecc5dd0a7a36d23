import { atHead } from './words.ts';

/** Coming back with neither passphrase nor code, new keys in a space, and the words to compare them by. */
export const askReset = {
  title: 'A new passphrase by e-mail',
  intro: 'This is for when you have lost your passphrase and the code on your paper. It takes three days.',
  steps: [
    'We send a link to your e-mail. It waits for three days.',
    'All that time, whoever is signed in to your account sees that someone asked, and can stop it. This keeps you safe from others who read your e-mail.',
    'Then you choose a new passphrase, and your spaces go on.',
    'What was written before stays closed. It is kept. If your code turns up one day, it opens again.',
  ],
  submit: 'Send me the link',
  haveCode: 'I have found my code',
  sent: {
    title: 'Look in your e-mail',
    text: 'If there is an account with this e-mail, a link is on its way to it. We say the same if there is none.',
    spam: 'It may take a few minutes. If you do not see it, look among the unwanted e-mails, too.',
    again: 'If you ask again, you get the same link, and the wait goes on.',
  },
};

export const resetLink = {
  opening: 'Opening the link.',
  waiting: {
    title: 'This link still waits',
    left: (length: string) => `It lets you choose a new passphrase in ${length}.`,
    from: (moment: string) => `That is from ${moment}. Then open it once more.`,
    why: 'It waits because others may read your e-mail, too. Until then, whoever is signed in to your account can stop it.',
    found: 'If your passphrase or your code turns up, you need not wait.',
    signIn: 'I have my passphrase',
    recover: 'I have my code',
  },
  pause: {
    title: 'Pause my spaces now',
    text: 'You can do this once, without signing in. Nobody is told. What is sent to you waits for you, and you come back with one press when you are signed in.',
    submit: 'Pause my spaces now',
    done: 'Your spaces are paused. Nobody was told.',
  },
  open: {
    title: 'Choose a new passphrase',
    intro: 'You come back under new keys, and you get a new code for your paper.',
    facts: [
      'All that opened your account before ends: your old passphrase and code, other ways to sign in, and every device.',
      'What was written before stays closed. It is kept, in case your old code turns up.',
      'Those you share a space with can see that you have new keys. They are asked for nothing.',
    ],
    until: (moment: string) => `You can do this until ${moment}.`,
    submit: 'Open my account',
    working: 'Making your new keys. This takes a few seconds.',
  },
  dead: {
    title: 'This link does not open anything',
    text: 'It was stopped or used, or its time is over. If you still need one, you can ask for a new link. It waits for three days again.',
    ask: 'Ask for a new link',
  },
  broken: {
    title: 'This link is not whole',
    text: 'A part of it got lost on its way to you. Please copy the whole link from the e-mail and open it again.',
  },
  lost: {
    title: 'Please open your link again',
    text: 'We do not keep links on this device. Go back to the e-mail and open the link once more. It still works.',
  },
  again: 'Try again',
};

/** What every page shows while a reset waits. */
export const pendingReset = {
  title: 'Someone asked for a new passphrase',
  asked: (moment: string) => `It was asked for by e-mail on ${moment}.`,
  opens: (moment: string) =>
    `From ${moment} the link in that e-mail can be used. It then ends your passphrase and signs you out here.`,
  choose: 'If it was not you, stop it. If it was you, there is nothing to do.',
  stop: 'Stop it',
  stopped: 'It is stopped. The link in the e-mail opens nothing any more.',
};

export const newCode = {
  task: 'A new code for my paper',
  title: 'Make a new code',
  intro:
    'If you have lost your code, or someone else may have seen it, make a new one. The old one then opens nothing.',
  passphrase: 'Your passphrase',
  submit: 'Make a new code',
  working: 'Making a new code. This takes a few seconds.',
  wrong: 'That is not your passphrase. Please try again.',
};

export const oldCode = {
  task: 'Open what is closed',
  title: 'Open what is closed',
  intro:
    'You came back under new keys. What was written before is kept, and your old code opens it: the one from the time before.',
  code: 'The code on your old paper',
  submit: 'Open it',
  working: 'Opening it. This takes a moment.',
  wrong: 'That code opens nothing of yours. Please look at your old paper again.',
  done: 'It is open again.',
  nothing: 'There is nothing closed here.',
  link: 'I have found my old code',
};

/** Private pages that are closed. */
export const closedPages =
  'They are kept. If your recovery code turns up, enter it here and they open again.';

export const newKeys = {
  theirs: (name: string, day: string) => `${atHead(name)} has new keys since ${day}.`,
  theirsMean: (name: string) =>
    `This happens when someone has lost their passphrase and comes back by e-mail. ${atHead(name)} cannot open what was written before.`,
  yours: (day: string) => `You have new keys since ${day}.`,
  what: 'What that means',
  before: (day: string) => `What was written before ${day} is closed. It is kept.`,
  nameAgain: 'The name you chose before is closed, too. You can choose one again.',
  choose: 'Choose a name',
};

export const compare = {
  title: 'Words to compare',
  intro: (name: string) => `You and ${name} both see these eight words, if your keys are the right ones.`,
  words: 'The eight words',
  working: 'Making the words.',
  howTitle: 'How to compare',
  how: 'Read them to each other when you meet or on the telephone, where you know the voice. Do not write them in here: whoever had put themselves in between could change them.',
  differTitle: 'If they differ',
  differ:
    'Load this page again, on both sides. If they still differ, someone may have put themselves in between. Then do not write here, and tell the people who run this Footbridge.',
  change:
    'The words are others when one of you comes back under new keys. We say so, here and in your space.',
  unknown: 'We cannot make the words yet, as the keys of the other person are not known on this device.',
};

export const offer = {
  title: 'What you both wrote before',
  text: (name: string) =>
    `${atHead(name)} cannot open it any more. You can open it to ${name} again, if you like. Nobody asks you to. If you do not, nobody is told.`,
  sure: 'Compare the words first if you want to be sure who it is. Once it is open, it stays open.',
  submit: (name: string) => `Open what you both wrote before to ${name} again`,
  done: (name: string) => `It is open to ${name} again.`,
};
