import type { GuestRole } from '@footbridge/domain';
import { theNeutral } from './words.ts';

/** The two seats beside the two people: a neutral for both, and one's own supporter. */
export const seat = {
  opening: 'Opening the link.',
  title: {
    neutral: (names: string) => `A seat for a neutral person, between ${names}`,
    supporter: (names: string) => `A seat beside ${names}`,
  } satisfies Record<GuestRole, (names: string) => string>,
  lead: {
    neutral:
      'You are asked to sit with two people who write to each other here. They can both read these words.',
    supporter: 'You are asked to stand by someone who writes here with a person close to them.',
  } satisfies Record<GuestRole, string>,
  supporterSees: [
    'You see what they choose to show you, and nothing else.',
    'You are never in the room. You cannot write there.',
    'The other person does not learn that you are here.',
    'You can both end it at any time, and need not say why.',
  ],
  yes: 'Yes, I will',
  notNow: 'You can close this page. Nobody is told that you opened it.',
  enter: {
    title: 'To go on you need an account',
    text: 'It takes four short pages. Then you say how you want to be named.',
    keep: 'Please keep this page open until then. If it closes, open your link again.',
    signUp: 'Make an account',
    signIn: 'I have an account',
  },
  take: 'Take this seat',
  nameHint: {
    neutral: () => 'Both of them will see this.',
    supporter: (names: string) => `${names} will see this, and nobody else.`,
  } satisfies Record<GuestRole, (names: string) => string>,
  and: (one: string, other: string) => `${one} and ${other}`,
};

export const seats = {
  title: 'Where you sit with others',
  label: {
    neutral: (names: string) => `Neutral, with ${names}`,
    supporter: (names: string) => `Beside ${names}`,
  } satisfies Record<GuestRole, (names: string) => string>,
  sees: {
    waiting: 'Nothing to read yet. They both have to say yes first. Waiting is fine.',
    neutral: 'You read what they write for all three of you. What is for the two of them you do not see.',
    supporter: 'You see what they show you, and nothing else.',
  },
  nothing: 'There is nothing to read now.',
  list: 'What you may read',
  look: 'Look for more',
  looked: 'This is all there is now.',
  leave: 'Leave this seat',
  leaveTitle: 'Leave this seat?',
  leaveText: 'It ends at once, and you read nothing more here. You need not say why.',
  stay: 'Stay',
  gone: 'This seat has ended. There is nothing you need to do.',
};

const passOn = {
  label: 'The link',
  how: 'Pass it on yourself, in any way that feels right. Who has the link can open it, so send it to them alone.',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  copyFailed: 'We could not copy it. Please select the link and copy it by hand.',
  life: (moment: string) => `It opens until ${moment}.`,
  withdraw: 'Withdraw this link',
};

export const neutral = {
  title: 'A neutral person',
  look: 'Look at it when you like',
  words: 'What a neutral person sees',
  intro:
    'Someone you both trust may sit with you: a therapist, or someone you agree on. It takes a yes from both of you.',
  invite: 'Make a link for them',
  passOn,
  pending: 'The link waits for them. Nobody else is told.',
  came: (name: string) => `${name} would sit with you.`,
  cameHint: (other: string) =>
    `If you say yes, ${other} is asked. Only a yes from both counts. A no is never shown, and nothing else looks any different.`,
  propose: (name: string) => `Yes, ask about ${name}`,
  proposed: (name: string, other: string) =>
    `You said yes to ${name}. ${other} decides in their own time, or not at all.`,
  withdraw: 'Take my yes back',
  asked: (name: string, other: string) => `${other} asks if ${name} may sit with you as a neutral person.`,
  askedHint: (other: string) =>
    `${other} sees a yes, and nothing else. “Not now” looks like no answer at all.`,
  admit: (name: string) => `Yes to ${name}`,
  decline: 'Not now',
  declined: 'You said “not now”. Nobody is told. You can still say yes.',
  otherWords: 'These words have changed since. A new proposal is needed before you can say yes.',
  sits: (name: string) => `${name} sits with you both.`,
  unproven: 'We could not check both yeses on this device, so nothing is sent to them from here.',
  end: (name: string) => `End it with ${name}`,
  endTitle: 'End it now?',
  endText: 'It ends at once. They read nothing more, and you need not say why.',
  endNo: 'Go back',
  ended: 'They do not sit with you any more.',
  earlier: {
    title: 'What was written before',
    closed: (name: string) => `${name} cannot read it. It opens only if both of you say yes, each apart.`,
    yes: 'Yes, open it',
    wished: 'You said yes. It opens if you both do. Nobody is told of one yes.',
    open: (name: string) => `You both said yes. ${name} can read what was written before.`,
  },
};

export const supporter = {
  title: 'My supporter',
  intro: (other: string) =>
    `Someone who stands by you: a friend, a sister, a counsellor. They see what you show them, and nothing else. ${other} does not learn that they are here.`,
  invite: 'Make a link for them',
  inviteAnother: 'Make a link for someone else',
  passOn,
  pending: 'The link waits for them.',
  there: (name: string) => `${name} stands by you.`,
  how: (name: string) =>
    `To show ${name} a message, press “Show to ${name}” below it. With a letter it is behind “More”.`,
  end: (name: string) => `End it with ${name}`,
  endTitle: 'End it now?',
  endText: 'It ends at once. They see nothing more, and you need not say why.',
  endNo: 'Go back',
  ended: 'It has ended.',
  someone: 'someone',
};

/** Around the box and below the messages, only where somebody sits in the space or beside one. */
export const readers = {
  two: (other: string) => `You and ${other} will read this.`,
  three: (other: string, name: string) => `You, ${other} and ${name} will read this.`,
  also: (name: string) => `Also for ${name}`,
  forTwo: 'For the two of you',
  openedTo: (name: string) => `${name} may read this too`,
  letRead: (name: string) => `Let ${name} read it`,
  letReadSaid: (name: string) => `${name} can read it now.`,
  show: (name: string) => `Show to ${name}`,
  showSaid: (name: string) => `${name} can see it now.`,
  unshow: (name: string) => `Show no more to ${name}`,
  unshowSaid: (name: string) => `${name} does not see it any more.`,
  theNeutral,
};
