import { atHead } from '../words.ts';

/** All conversations of a space, and how one is asked for and answered. */
export const conversations = {
  title: 'Conversations',
  lead: 'A conversation here has a form. It slows things down, so that each of you is heard to the end.',
  none: 'There has been none yet, and there does not have to be. Either of you may ask for one.',
  cutOff: 'We cannot reach Footbridge right now. Your conversations will be here when you are connected.',
  again: 'Try again',
  ask: 'Ask for a conversation',
  askHint: (name: string) => `${atHead(name)} can say yes, or not now. You will not be told of a “not now”.`,
  now: 'Conversations',
  over: 'Those that are over',
  withheld: 'A topic that is told later',
  closedTopic: 'A topic that could not be opened here',
  about: 'About these conversations',
  which: 'Which conversation?',
  idle: (name: string) => `It is nobody’s move. You may begin, and so may ${name}. Waiting is fine.`,
};

/** On the page of the space. */
export const notice = {
  asked: (name: string) => `${atHead(name)} would like to talk with you about something.`,
  own: 'There is a conversation that you can go on with, when you like.',
  look: 'To the conversation',
};

export const proposing = {
  topic: 'What would you like to talk about?',
  topicHint: 'One thing, in a sentence.',
  withheld: 'Tell the topic later',
  withheldHint: (name: string) => `${atHead(name)} is told before either of you enters.`,
  pace: 'How?',
  way: 'The way of talking',
  more: 'Another way of talking',
  which: 'Which conversation?',
  times: 'Times that would suit you (if you like)',
  timesHint: (zone: string) => `Your own clock: ${zone}. Each of you sees the times on their own.`,
  time: (number: string) => `Time ${number}`,
  submit: (name: string) => `Ask ${name}`,
  working: 'Sealing it.',
  move: 'It is yours alone until you ask. There is no hurry.',
  missing: 'Please write a topic, or choose to tell it later.',
  missingLater: 'Please write the topic. It stays on this device until you tell it.',
  long: 'This is a little long for a topic. Please say it in a sentence or two.',
  past: 'Please choose times that are still to come, in the next 90 days.',
  offLimitsOwn: (topic: string) =>
    `You said that “${topic}” is off limits. You can change that under “Topics”, or choose another topic.`,
  offLimitsTheirs: (name: string, topic: string) =>
    `${atHead(name)} said that “${topic}” is off limits. Please choose another topic.`,
};

export const answering = {
  title: (name: string) => `${atHead(name)} would like to talk with you`,
  again: (name: string) => `${atHead(name)} would like to take this up again`,
  withheld: (name: string) =>
    `${atHead(name)} will tell you what it is about before you enter. You can still step back then.`,
  clock: (zone: string) => `All times are on your own clock: ${zone}.`,
  yes: 'Yes',
  yesNow: 'Yes, now',
  yesAt: (moment: string) => `Yes, on ${moment}`,
  other: 'Yes, at another time',
  otherLabel: 'A time that suits you',
  otherSubmit: 'Yes, at this time',
  no: 'Not now',
  noMeans: (name: string) =>
    `There is no hurry. ${atHead(name)} is not told if you have read this, or that you said “not now”.`,
  past: 'Please choose a time that is still to come, in the next 90 days.',
  saidNo: (name: string) =>
    `You said “not now”. ${atHead(name)} is not told. You can still say yes, as long as it stands here.`,
  yesEach: 'You can take a break or leave at any time, without a reason.',
};

export const ownProposal = {
  title: (name: string) => `You have asked ${name}`,
  stands: (name: string) => `${atHead(name)} may say yes, or not. You are not told of a “not now”.`,
  lapses: (day: string) => `Without a yes it ends by itself on ${day}. That means nothing.`,
  times: 'Times you named, on your own clock:',
  takeBack: 'Take it back',
  tell: 'Tell the topic now',
  tellBox: 'The topic',
  tellHint: (name: string) => `${atHead(name)} sees it at once.`,
};

export const meeting = {
  title: 'You have both said yes',
  on: (moment: string) => `It begins on ${moment}, on your own clock.`,
  early: 'If you are both here sooner, you can go in at any time.',
  open: 'Go in now',
  another: 'Another time',
  anotherHint: (name: string) => `You name another time, and ${name} is asked again.`,
  anotherSubmit: (name: string) => `Ask ${name}`,
  calendar: 'Put it in my calendar',
  calendarSave: 'Save the file',
  calendarHint: 'A file for your own calendar. It says “Footbridge”, and nothing of what it is about.',
  reminder: 'With a reminder 15 minutes before',
};
