import type { OptionMark } from '@footbridge/domain';
import { atHead } from '../words.ts';

/** A conversation that a neutral person holds, as the two read it. `neutral` is their name. */
export const withNeutral = {
  here: (neutral: string) => `${atHead(neutral)} is here for both of you.`,
  gone: (neutral: string) =>
    `${atHead(neutral)} is not here any more. Nothing goes on until you both take it up again.`,
  rests: (neutral: string) => `It goes on once both of you are ready, and ${neutral} is here.`,
};

/** When one asks for a conversation. */
export const proposingWith = {
  legend: 'Who is there?',
  two: 'The two of us',
  three: (neutral: string) => `The two of us, with ${neutral}`,
  threeHint: (neutral: string) =>
    `First each of you answers ${neutral} alone. You only meet if ${neutral} lets you both in.`,
  shuttle: 'Nothing goes straight from one to the other',
  shuttleHint: (neutral: string) =>
    `${atHead(neutral)} reads each of your words first, and carries them over only if you say so.`,
  shuttleTopic: (neutral: string) =>
    `What you write above goes to ${neutral} alone. ${atHead(neutral)} tells you both what it is about before you begin.`,
  topicFromNeutral: (neutral: string) =>
    `${atHead(neutral)} tells you both what it is about before you begin.`,
  asked: (neutral: string) => `With ${neutral}, who is there for both of you.`,
  shuttled: (neutral: string) =>
    `Nothing goes straight from one to the other: ${neutral} carries it, with its writer’s leave.`,
};

/** What each tells the neutral alone before they meet. */
export const before = {
  title: (neutral: string) => `For ${neutral} alone`,
  lead: (other: string, neutral: string) =>
    `Only ${neutral} can read this. ${atHead(other)} never sees it, nor if you have answered, nor what ${neutral} makes of it.`,
  intake: 'How is it for you, and what do you hope for?',
  intakeHint: 'Also say if anything makes you afraid, or if you would rather not meet at the same time.',
  intakeSend: (neutral: string) => `Tell ${neutral}`,
  intakeTold: (neutral: string) => `You have told ${neutral}. You can add to it at any time before you meet.`,
  intakeAgain: 'Add to it',
  where: 'Where are you, and whom should they call?',
  whereHint:
    'A place, and someone who could come to you if it gets too much. It is asked anew each time you meet.',
  whereTold: (neutral: string) => `${atHead(neutral)} knows where you are and whom to call.`,
  whereAgain: 'Put it right',
  whereSend: (neutral: string) => `Tell ${neutral}`,
  missing: 'Please write something first. A few words are enough.',
  readyHint: (neutral: string) =>
    `It begins once both of you are ready and ${neutral} has let you in. Nobody sees who was first.`,
  wait: (neutral: string) =>
    `You have done your part. ${atHead(neutral)} talks with each of you first, and lets you in, or not. Waiting is fine.`,
  tell: (neutral: string) => `It is your move: answer ${neutral} alone. Nobody else sees it.`,
  tellWhere: (neutral: string) => `It is your move: tell ${neutral} where you are. Nobody else sees it.`,
  ownTime: (neutral: string) =>
    `${atHead(neutral)} chose that you each take your own time. Nobody has to be there at once.`,
  whereOften: (neutral: string) => `Where you are, for ${neutral} alone`,
};

/** One's own words that the neutral keeps back until they let them through. */
export const held = {
  title: (neutral: string) => `${atHead(neutral)} has your words`,
  text: (neutral: string, other: string) =>
    `${atHead(neutral)} reads them first. They go to ${other} as you wrote them, or come back to you with a note.`,
  shuttle: (neutral: string, other: string) =>
    `${atHead(neutral)} has read this, or will. It goes to ${other} only if you say so.`,
  giveLeave: (neutral: string) => `${atHead(neutral)} may carry it over`,
  gaveLeave: (neutral: string, other: string) =>
    `You said that ${neutral} may carry it over to ${other}. Until it has gone, you can take it back.`,
  takeBack: 'Take it back',
  move: (neutral: string) => `${atHead(neutral)} has your words. You can take them back. Waiting is fine.`,
  moveShuttle: (neutral: string) => `It is your move: may ${neutral} carry your words over?`,
  holding: (neutral: string) => `${atHead(neutral)} reads each of your words before they go over.`,
};

/** Words that came back. */
export const returned = {
  title: (neutral: string) => `${atHead(neutral)} gave your words back`,
  text: (other: string) =>
    `${atHead(other)} has not seen them, and is not told. You have them back, to use or to let go.`,
  note: (neutral: string) => `A note from ${neutral}, for you alone:`,
};

/** A private meeting of one with the neutral. */
export const caucus = {
  ask: (neutral: string) => `Talk with ${neutral} alone`,
  askMeans: (neutral: string, other: string) =>
    `Only ${neutral} sees that you ask. Once it begins, ${other} sees that there is a private meeting, and gets the same time.`,
  asked: (neutral: string) => `You asked ${neutral} to talk alone. ${atHead(neutral)} chooses when.`,
  title: (neutral: string) => `You and ${neutral}, alone`,
  lead: (other: string) =>
    `${atHead(other)} sees that there is a private meeting, and not a word of it. Nothing from here goes further unless you tick it.`,
  said: 'What was said here',
  box: 'What would you like to say?',
  say: 'Say it',
  close: 'Back to all three',
  move: (neutral: string) => `You and ${neutral} are alone here. Say what you like, or go back.`,
  other: 'There is a private meeting. It goes on here after that. Waiting is fine.',
  otherTitle: 'A private meeting',
  otherText: (neutral: string, other: string) =>
    `${atHead(neutral)} talks with ${other} alone for a while. You can do the same afterwards, for as long. What you began is kept.`,
  before: (neutral: string) => `What you and ${neutral} said alone`,
  lines: {
    open: 'A private meeting began.',
    close: 'The private meeting was over.',
    said: (who: string) => `${atHead(who)} said, in private`,
    brought: (neutral: string) => `${atHead(neutral)} was allowed to bring across`,
  },
};

/** What may be carried across, item by item. */
export const carry = {
  title: (neutral: string) => `What ${neutral} may bring to the talk`,
  lead: (neutral: string) =>
    `None of it, unless you tick it. What you tick, ${neutral} may bring or not. A tick cannot be taken back.`,
  legend: 'What you said alone',
  submit: (neutral: string) => `${atHead(neutral)} may bring these`,
  may: (neutral: string) => `${atHead(neutral)} may bring this.`,
  none: 'Please tick something first. You can also leave it all as it is.',
};

/** What could be done, marked by each for themselves. */
export const marking = {
  title: 'What could you live with?',
  lead: (neutral: string, other: string) =>
    `${atHead(other)} never sees what you mark. ${atHead(neutral)} sees only what you can both live with.`,
  marks: {
    can_live_with: 'I can live with it',
    maybe: 'Maybe',
    no: 'No',
  } satisfies Record<OptionMark, string>,
  submit: 'Keep this mark',
  kept: 'Your mark is kept. You can change it as long as this goes on.',
  none: 'Please choose one first. You can also leave it open.',
};

/** Ending the neutral's part, and the neutral ending it. */
export const removing = {
  more: (neutral: string) => `About ${neutral}`,
  act: (neutral: string) => `Go on without ${neutral}`,
  means: (neutral: string) =>
    `It holds at once. ${atHead(neutral)} reads nothing more here, and this talk is put away. Nobody has to say why.`,
  title: (neutral: string) => `Go on without ${neutral}?`,
  yes: (neutral: string) => `End it with ${neutral}`,
  no: 'Go back',
};

export const terminated = {
  title: 'This conversation is not going ahead',
  text: 'This conversation is not going ahead. It says nothing about either of you. You can talk with the neutral person about what comes next.',
  move: 'This conversation is not going ahead. There is nothing you need to do.',
};

export const outcome = {
  text: (other: string) =>
    `The lines you both said yes to can be offered to ${other} as an agreement. You can change them first. Each of you signs, or not.`,
  act: 'Make this an agreement',
  closed:
    'You both said yes to something here. Its words could not be opened on this device, so no agreement can be made of it here.',
  begun: 'You have begun another agreement. Offer it or throw it away first.',
  toBegun: 'To that one',
};

/** What happened in a room that a neutral holds, as the two read it. `who`: “You” or a name, as it heads a sentence. */
export const moderatedSaid: Record<string, (who: string) => string> = {
  set_topic: (who) => `${who} named what this is about`,
  shuttle: (who) => `From here on, nothing goes straight across. ${who} carries it.`,
  own_time: (who) => `${who} chose that each of you takes their own time.`,
  propose_wording: (who) => `${who} would put it like this`,
  withdraw_floor: (who) => `${who} asked for a moment. Nobody has the floor.`,
  give_floor: (who) => `${who} gave the floor.`,
  hold: (who) => `${who} reads all words first from here on.`,
  let_through: (who) => `${who} lets all words through from here on.`,
  end: (who) => `${who} brought it to a close.`,
  remove_neutral: () => 'The neutral person is not here any more.',
  caucus_open: () => caucus.lines.open,
  caucus_close: () => caucus.lines.close,
  bring: (who) => caucus.lines.brought(who),
  held: () => 'You wrote this. It has not gone over.',
};

export const withoutFloor = (neutral: string): string =>
  `${atHead(neutral)} has asked for a moment. Nobody has the floor. Waiting is fine.`;

export const terms = { title: 'How this works' };

/** In a mediation, a day passes between the lines and standing by them. */
export const signing = (moment: string): string =>
  `From ${moment} on, each of you can say if you stand by it.`;
