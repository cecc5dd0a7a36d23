import type { PassageMark, ReplyToLetter, Report, Resentment } from '@footbridge/domain';

/** Letters between two people: handing one over, and getting one. */
export const letters = {
  title: 'Letters',
  theirs: 'For you',
  own: 'From you',
  none: 'There are no letters yet. Either of you may write one, or never.',
  write: 'Write a letter',
  writeHint: 'It stays with you alone until you hand it over. It may stay for ever.',
  cutOff: 'We cannot reach Footbridge right now. Your letters will be here when you are connected.',
  again: 'Try again',
  damaged: 'This letter could not be opened on this device. It is kept, and so is everything else.',
  open: 'Open it',
  later: 'It waits as long as you like. Nobody is told if you open it, or when, or that you never do.',
  envelopeFrom: (name: string) => `There is a letter for you, from ${name}.`,
  read: (moment: string) => `A letter of ${moment}`,
  onItsWay: 'A letter that waits to go',
  move: {
    idle: 'It is nobody’s move. Waiting is fine.',
    forYou: 'A letter waits for you. You may open it, or wait, or leave it for ever.',
    read: 'You may say something about it, or nothing at all. Waiting is fine.',
    leaving: (name: string) =>
      `It is yours alone until it goes. Then it is ${name}’s, and there is nothing you need to do.`,
    answered: (name: string) => `${name} has sent you something about it. Nothing is asked of you now.`,
    sent: (name: string) =>
      `You have done your part. ${name} may open it, answer it, or do neither. Waiting is fine.`,
  },
};

/** Handing over, step by step. */
export const handOver = {
  way: 'Go on to hand it over',
  wait: {
    title: 'Before it goes',
    notKey: 'An apology is not a key. These may happen, and none of them means that you wrote it in vain.',
    expect: [
      'You may never hear if it was opened. We never say.',
      'You may get no answer, or a no, or only a few words.',
      'They may be angry, or sad, and may need a long time.',
      'It may change nothing between you. It can still be right to send it.',
    ],
    legend: 'How long should it wait before it goes?',
    hint: 'You can read it again and take it back until then. Nobody is told.',
    choices: {
      hour: 'One hour',
      day: 'One day',
      threeDays: 'Three days',
      week: 'One week',
    },
    who: 'Who is it for?',
    nobody:
      'There is nobody here yet who could get it. Your letter is kept. It can go once you share an open space.',
    closed: 'This space rests or has ended, so nothing can go there now. Your letter is kept.',
    tooLong: (over: string) =>
      `It is ${over} letters too long to go in one piece. Please make it a little shorter.`,
    empty: 'There is nothing on the page yet.',
    back: 'Back to the page',
    toSpaces: 'To your spaces',
  },
  reread: {
    title: 'Read it once more',
    as: (name: string) => `This is all that ${name} will see.`,
    goes: (name: string, moment: string) =>
      `It goes to ${name} on ${moment}. Until then you can take it back.`,
    showUp: 'How you wanted to show up',
    theirWords: 'What they told you hurt',
    undecided: 'These words may land hard',
    undecidedText:
      'You have not decided about them yet. You can change them, or keep them. They do not stop you.',
    keep: 'I have seen this, and I keep my words',
    keepMissing: 'Please tick that you have seen it, or go back and change the words.',
    change: 'Change my words',
    notLooked: 'We could not read it over here just now. That does not stop you.',
    promise: 'What will you do, by when? (if you like)',
    promiseHint: 'It goes with your letter. Something small that you can do. You can say later how it went.',
    what: 'What I will do',
    byWhen: 'By when',
    byWhenHint: 'A day, a month, or nothing.',
    whatLong: 'Please say it in 300 letters or fewer.',
    submit: 'Hand it over',
    working: 'Handing it over.',
    notYet: 'Not yet',
  },
};

/** A letter of one's own, after it was handed over. */
export const ownLetter = {
  title: 'Your letter',
  leaves: (moment: string) => `It goes on ${moment}.`,
  leavesSoon: 'It goes any moment now.',
  takeBack: 'Take it back',
  takenBack: 'You took it back. Nobody was told. The words are still with your drafts.',
  toDrafts: 'To your drafts',
  sent: (moment: string) => `Sent on ${moment}.`,
  sentMeans: (name: string) =>
    `“Sent” means that Footbridge keeps it for ${name}. We never say if or when a letter is opened.`,
  from: (name: string) => `What ${name} sent you about it`,
  promise: 'You said you would',
  report: 'How is it going with what you said you would do?',
  reportLegend: 'How it is going',
  reportHint: 'Only if you like. Saying nothing is fine, and so is each of these.',
  sendReport: 'Say so',
  reported: 'It is said. You can change it or take it back.',
  takeBackReport: 'Take back what I said',
  isTakenBack: 'It is taken back.',
};

export const reportWords: Record<Report, { label: string; said: string }> = {
  done: { label: 'I have done it', said: 'It is done.' },
  slower: { label: 'It takes longer', said: 'It takes longer.' },
  put_down: { label: 'I have put it down', said: 'It was put down.' },
};

/** A letter one got. */
export const theirLetter = {
  title: (name: string) => `A letter from ${name}`,
  nothing: (name: string) =>
    `You need not do anything. ${name} cannot see if you have read it. Only what you send from here is seen.`,
  promise: (name: string) => `${name} wrote that they will`,
  promiseBy: (when: string) => `By when: ${when}`,
  report: (name: string, said: string) => `${name} says: ${said}`,
  quick: 'A short word, if you like',
  takeBack: 'Take it back',
  sent: (name: string) => `${name} will see this. You can take it back at any time.`,
  isTakenBack: 'It is taken back.',
  more: 'More',
  parts: 'Part by part',
  partsHint: 'Choose where you like, and leave the rest. Nothing goes until you press the button.',
  nothingOfIt: 'I say nothing about this part',
  partNumber: (number: string) => `Part ${number}`,
  aboutPart: (number: string) => `Say something about part ${number}`,
  confirm: 'I have seen that they did what they said',
  forgive: 'If you want to forgive',
  forgiveText: 'Nobody asks you to. It can be all of it, or a part, and you can take it back.',
  forgiveAll: 'I forgive this',
  forgivePart: (text: string) => `I forgive this part: “${text}”`,
  submit: (name: string) => `Send what I chose to ${name}`,
  takeBackAll: 'Take back all I said about it',
  nothingChosen: 'Please choose something first, or leave it as it is.',
  note: 'A note for you alone',
  noteWho: 'Nobody else can ever read it. It is kept by itself.',
  noteNow: 'What hurts is',
  noteText: 'In your own words (if you like)',
};

export const replyWords: Record<ReplyToLetter, { label: string; said: string }> = {
  received: { label: 'I have received it', said: 'I have received it.' },
  not_now: { label: 'Not now', said: 'Not now.' },
};

export const markWords: Record<PassageMark, { label: string; said: string }> = {
  lands: { label: 'This lands', said: 'This lands.' },
  does_not: { label: 'This does not', said: 'This does not land.' },
  say_more: { label: 'I would like to hear more', said: 'I would like to hear more about this.' },
};

export const answeredWords = {
  forgivesAll: 'I forgive this.',
  forgivesPart: 'I forgive this part.',
  confirmed: 'I have seen that you did what you said.',
};

export const resentmentWords: Record<Resentment, string> = {
  still_here: 'still here',
  easing: 'easing',
  let_go: 'let go',
};
