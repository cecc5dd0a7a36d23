import type { VersionStatus } from '@footbridge/domain';
import { atHead } from './words.ts';

/** An agreement: whose move it is, answering an offer, signing, while it holds, and its end. */
export const moves = {
  idle: (name: string) => `It is nobody’s move. You may begin, and so may ${name}. Waiting is fine.`,
  draft: 'It is yours alone until you offer it. There is no hurry.',
  yours: (name: string) => `It is your move, when you like. ${name} is not told if you have read it.`,
  theirs: (name: string) => `You have done your part. ${name} may answer, or not. Waiting is fine.`,
  reword: (name: string) => `${name} has answered. You may change your offer, or leave it. Waiting is fine.`,
  talk: (name: string) => `One of you would like to talk first. You may write to ${name}, or wait.`,
  sign: 'You have both said yes to these words. You may sign when you are ready, or not.',
  cooling: 'You have signed. There is nothing you need to do now. Waiting is fine.',
  signed: (name: string) => `You have signed. It holds once ${name} has signed too. Waiting is fine.`,
  holds: 'It holds. There is nothing you need to do.',
};

export const answer = {
  title: (name: string) => `${name} offers you this`,
  titleBack: (name: string) => `${name} has answered with this`,
  lead: 'Take your time. Each clause can be answered in its own way, and none needs a reason.',
  legend: (number: string) => `What do you say to clause ${number}?`,
  legendOne: 'What do you say?',
  choices: {
    accepted: { label: 'Yes', hint: 'I agree to these words.' },
    countered: { label: 'Yes, in other words', hint: 'I change it and send it back.' },
    declined: { label: 'No', hint: 'It rests for 90 days.' },
    talk: { label: 'I’d like to talk about this', hint: 'Neither a yes nor a no.' },
  },
  asItWas: (number: string) => `Your yes to clause ${number} stands. Say something else`,
  missing: (number: string) => `Please answer clause ${number}, or choose “Not yet” below.`,
  submit: 'Send my answer',
  notYet: 'Not yet',
  working: 'Sealing your answer.',
  lapses: (moment: string) =>
    `Without a word from either of you it ends by itself on ${moment}. That means nothing.`,
  said: {
    accepted: (name: string) => `${name} said yes to this clause.`,
    declined: (name: string) => `${name} said no to this clause. It rests for 90 days.`,
    countered: (name: string) => `${name} has other words for this clause.`,
    talk: (name: string) => `${name} would like to talk about this.`,
  },
};

export const ownOffer = {
  title: 'What you offered',
  when: (moment: string) => `You offered it on ${moment}.`,
  change: 'Change my offer',
  takeBack: 'Take my offer back',
};

export const changes = {
  isNew: 'New clause',
  isGone: 'Left out',
  isMoved: 'Moved',
  same: 'This clause is as it was.',
  onlyMoved: 'It stands in another place. The words are as they were.',
};

export const paper = {
  clause: (number: string) => `Clause ${number}`,
  whose: 'Who keeps it',
  of: { both: 'For both of you', one: (name: string) => `For ${name}` },
  when: 'When and where',
  until: 'Until when',
  ifCrossed: 'If it is crossed',
  kept: 'Kept by Footbridge',
  version: (number: string) => `Version ${number}`,
};

export const sign = {
  title: 'Read it whole, then sign',
  lead: 'This is all of it. What you sign is what stands here, word for word.',
  not: 'It is not meant as a contract. A court might still read it.',
  confirm: 'I have read this clause and I agree to it',
  confirmMissing: (number: string) => `Please tick clause ${number}, or choose one of the other ways below.`,
  name: 'The name you sign with',
  nameMissing: 'Please write the name you sign with.',
  passphrase: 'Your passphrase',
  passphraseWrong: 'That is not your passphrase. Please try again.',
  passphraseMissing: 'Please write your passphrase.',
  submit: 'Sign this agreement',
  working: 'Signing. This can take a moment.',
  decline: 'Decline to sign',
  notYet: 'Not yet',
  after: (name: string) =>
    `Then you have a day to think. Until it is over ${name} cannot see that you signed, and you can take it back without a trace.`,
};

export const cooling = {
  title: 'You have signed',
  lead: 'Read it once more, or come back tomorrow.',
  until: (name: string, moment: string) =>
    `Until ${moment} ${name} cannot see that you signed. You can take it back without a trace.`,
  after: (name: string) =>
    `${name} may have signed or not; we never say before this time is over for both of you.`,
  away: 'If you pause, end or block before then, it is taken back too.',
  takeBack: 'Take my signature back',
  waiting: (name: string) => `You have signed. It holds once ${name} has signed too. Waiting is fine.`,
};

export const inForce = {
  title: 'This holds between you',
  titleEnded: 'This held between you',
  since: (moment: string) => `Both of you signed. It holds since ${moment}.`,
  starts: (day: string) => `Both of you signed. It holds from ${day}.`,
  amend: 'Offer a change',
  amendHint: 'What holds now goes on until you have both signed the new text.',
  end: 'End my promise',
  endTitle: 'End my promise?',
  endText: (name: string) =>
    `It ends at once and needs no reason. ${name} will see that it ended. What ${name} promised goes on, and so do the limits on being reached.`,
  endNo: 'Keep it',
  endYes: 'End it now',
  endedOwn: 'Your promise has ended. Nobody has to say why.',
  endedTheirs: (name: string) => `${name} has ended this promise.`,
  unsigned: 'It was ended without a signature, which is possible at any time. We cannot prove who did it.',
  ended: 'This agreement has ended. Its text stays here to be read.',
  review: 'Does it still fit?',
  reviewText: 'You wanted to look at it again. It is asked of each of you apart, and needs no answer.',
  reviewLook: 'Look at it again',
};

export const keepCopy = {
  title: 'A copy to keep',
  paper: 'Keep a copy (PDF)',
  file: 'Keep a copy for checking (JSON)',
  working: 'Making your copy.',
  kept: 'Your copy is saved on this device.',
  failed: 'Something in this agreement does not fit together, so no copy was made. Its text stays here.',
  shows: 'It shows what was signed, and not that it still holds. It is made on this device.',
  check: 'Anyone can check it here, without an account.',
};

export const tryOn = {
  title: 'Try it on',
  hint: 'What would happen to a message? Choose a day and a time.',
  day: 'Day',
  time: 'Time',
  week: 'A week under it',
  goes: 'It would leave at once.',
  waits: (moment: string) => `It would wait, and leave on ${moment}.`,
  neverLeaves: 'It would not leave within 30 days, so it would stay with you.',
  stopped: 'It would not leave. You would write only in a talk that you both planned.',
  clock: (name: string) => `These are times on the clock of ${name}.`,
  free: 'No quiet time.',
  quiet: (spans: string) => `Quiet ${spans}.`,
  span: (from: string, to: string) => `from ${from} to ${to}`,
  rest: 'Each person’s own limits hold beside it. The stricter one holds.',
  items: (items: string) => `In any 7 days, message ${items} is the last that leaves. The next one waits.`,
  characters: (characters: string) =>
    `It leaves if it has ${characters} letters or fewer. A longer one stays with you.`,
  notAboutTimes: 'This rule is the same at every hour.',
};

export const versions = {
  title: 'All versions',
  none: 'There are no versions yet.',
  by: (name: string, moment: string) => `From ${name}, ${moment}`,
  you: 'you',
  changed: 'Taken back for a newer offer',
  unsigned: 'This was said without a signature, which is possible at any time. We cannot prove who said it.',
  closed: 'This text could not be opened on this device. It is kept.',
  different: 'What became different',
  whole: 'The whole text',
  states: {
    offered: 'Offered',
    countered: 'Answered with other words',
    declined: 'Answered with a no',
    withdrawn: 'Taken back',
    lapsed: 'Rested without an answer',
    accepted: 'Both said yes to the words',
    signed: 'Signed by both, for a day to come',
    in_effect: 'It holds',
    superseded: 'Followed by a newer text',
    ended: 'Ended',
  } satisfies Record<VersionStatus, string>,
  digest: 'Fingerprint of this text',
};

/** In the copy of all that is one's own. */
export const copyWords = {
  said: {
    answered: 'Answered what was offered.',
    signed: 'Signed.',
    stopped: 'Did not go on with it.',
    clause_ended: 'Ended a promise of their own.',
  },
};

/** The one next thing. */
export const next = {
  theirs: (name: string) => `${atHead(name)} offers you a boundary.`,
  toTheirs: 'Look at it',
  answered: (name: string) => `${atHead(name)} has answered what you offered.`,
  yours: 'Your offer stands.',
  toYours: 'Look at what you offered',
  accepted: 'You have both said yes to the words.',
  toSign: 'Read it whole, and sign',
  signed: 'You have signed.',
  toSigned: 'Look at what you signed',
  draft: 'You have begun something. Only you can see it.',
};

export const ruleWords = {
  from: 'Quiet from',
  to: 'Quiet until',
  firstDay: 'First day',
  lastDay: 'Last day',
  items: 'How many in a week',
  characters: 'How many letters',
};

export const clashes = {
  title: 'Some of these rules do not fit together',
  hint: 'You can go on like this. It may be better to change one of them first.',
  and: ' and ',
  noTime: 'The quiet hours leave no time at all in which a message could leave.',
  paces: (all: string, least: string) =>
    `There is more than one number of messages a week: ${all}. Only the smallest counts, ${least}.`,
  lengths: (all: string, least: string) =>
    `There is more than one length for a message: ${all}. Only the shortest counts, ${least}.`,
  sessions:
    'One rule keeps all messages for planned talks. The rules about hours and numbers then do nothing.',
  seers: 'One rule shows the words to the two of you alone. Another shows them to the neutral person too.',
};
