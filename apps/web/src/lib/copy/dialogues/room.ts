import { atHead } from '../words.ts';

/** Whose move it is while no step runs. */
export const roomMoves = {
  asked: (name: string) => `${atHead(name)} asks for this. You can say yes, or not now. There is no hurry.`,
  notNow: 'You said “not now”. There is nothing you need to do.',
  asking: (name: string) => `You have done your part. ${atHead(name)} may answer, or not. Waiting is fine.`,
  accepted: (moment: string) => `You have both said yes. It begins on ${moment}.`,
  tell: 'It is your move: tell the topic, so that it can begin.',
  toldLater: (name: string) => `${atHead(name)} tells the topic before it begins. Waiting is fine.`,
  lobby: 'The room is open. Say when you are ready.',
  lobbyReady: 'You are ready. It begins once both of you are. Waiting is fine.',
  rests: 'The room is resting. Go on when you are ready, or not today.',
  restsReady: 'The room is resting. It goes on once both of you are ready.',
  suspended: 'This was put away for now. Either of you may take it up again.',
  closing: 'It is done. You may close it, or stay a little.',
  closingReady: 'It is done. It closes once both of you are ready, or by itself.',
  closed: 'This conversation is done. There is nothing you need to do.',
  left: 'This conversation has ended. There is nothing you need to do.',
  lapsed: 'It was not taken up. That means nothing. Either of you may ask again.',
};

export const room = {
  about: 'It is about',
  before: 'What was said before',
  inView: 'What this step is about',
  more: 'More',
  all: 'What was said',
  earlier: 'Show what was said before',
  unopened: 'These words could not be opened on this device.',
  ready: 'I am ready',
  readyHint: 'It begins once both of you are ready. Nobody sees who was first.',
  stems: 'Words to begin with',
  together: 'For both of you',
  togetherMeans: (name: string) =>
    `${atHead(name)} cannot see what you choose, and you cannot see what they choose, until you both have.`,
  chose: (label: string) => `You chose: “${label}”. It shows once both of you have chosen it.`,
  wrote: 'You wrote this. It shows once both of you have written.',
  missing: 'Please write something first, or leave this step out.',
  which: 'Which one, if any?',
  pick: 'Please pick one, or none.',
  near: 'That is about as much as can be said back at once.',
  over: (words: string) =>
    `This is a little long to be said back. Leave about ${words} words for the next time.`,
  kept: 'Words you began.',
  back: 'Words that came back to you.',
  keptOwn: 'Only you can see them.',
  keptDrop: 'Throw them away',
  backPut: 'Put them in the box',
  backDrop: 'Let them go',
  check: 'Read it over',
  howToTalk: (name: string) => `What helps when you talk with ${name}`,
};

/** What is said to whoever speaks, after some tries. It never moves anything. */
export const hints: Record<string, string> = {
  share_floor: 'You have had the floor for a while. You may pass it, if you like.',
  share: 'You have spoken for a while now. You may give the other a turn, if you like.',
  say_less: 'It may help to say less at once, or to leave it there for now.',
  break_or_neutral: 'This piece is a hard one. A break may help, or a neutral person another day.',
  long: 'You have been talking for quite a while. You may stop here, and go on another day.',
};

export const stopping = {
  pause: 'Take a break',
  pauseMeans: 'It begins at once, for 20 minutes or more. Nobody has the last word.',
  leave: 'Leave this conversation',
  leaveMeans: 'It ends at once, for both of you. Nobody has to say why. What was said stays here.',
};

export const rest = {
  title: 'The room is resting',
  text: 'Nothing is lost, and nothing goes on without you both. You may close this page.',
  from: (time: string) => `It can go on from ${time}.`,
  until: (moment: string) => `If it has not gone on by ${moment}, it is put away, and can be taken up again.`,
  calm: 'Breathe for a while, if you like. Try not to go over what you want to say.',
  ready: 'I am ready to go on',
  isReady: 'You are ready. It goes on once both of you are. Nobody sees who was first.',
  notReady: 'I need longer after all',
  more: 'Give us another day',
  moreMeans: 'The room can rest for up to a day longer.',
};

export const putAway = {
  title: 'Put away for now',
  text: 'What was said is kept. If you both like, it goes on where it stopped.',
  again: (name: string) => `Ask ${name} to take it up again`,
  at: 'At a time (if you like)',
};

export const ended = {
  closing: 'It is done',
  closingText: 'You have come to the end. You can read all that was said.',
  close: 'Close it',
  isClosing: 'It closes once you have both pressed this, or by itself. Nobody sees who was first.',
  closed: 'This conversation is done',
  left: 'This conversation has ended',
  leftText: 'One of you chose to stop. Nobody has to say why. Stopping can be the right thing.',
  leftOwn: 'You chose to stop. Nobody has to say why. Stopping can be the right thing.',
  takenBack: 'It was taken back before it began. That means nothing.',
  lapsed: 'It was not taken up',
  lapsedText: 'That means nothing. Either of you may ask again, for this or for something else.',
  hard: 'That may have been hard.',
  own: 'Write something, just for you',
};

/** What one may ask oneself before a conversation, and read again while it lasts. */
export const showUp = {
  summary: 'How I want to show up',
  label: 'How do you want to be in this talk, whatever they say?',
  hint: 'Only you see this. You can read it again while you talk.',
};

/** What happened in the room itself, as it stands among what was said. */
export const roomSaid: Record<string, string> = {
  break: 'The room rested.',
  resume: 'It went on.',
  suspend: 'It was put away for now.',
  reveal: '',
};

/** The four parts of an I-statement. */
export const parts = {
  observe: {
    label: 'What happened?',
    hint: 'What a camera would have seen, and when.',
    before: 'What happened',
  },
  feel: { label: 'What do you feel?', hint: 'Sad, afraid, angry, tired, alone …', before: 'What I feel' },
  need: {
    label: 'What do you need?',
    hint: 'Such as rest, safety, respect, to be heard. Something that many could give.',
    before: 'What I need',
  },
  ask: {
    label: 'What do you ask?',
    hint: 'Something they can do, and may also not do.',
    before: 'What I ask',
  },
};
