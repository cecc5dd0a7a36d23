import type { Screening } from '@footbridge/domain';

/** Whose move it is in a room one holds, in one sentence. */
export const move = {
  accepted: (moment: string) => `They both said yes. It begins on ${moment}.`,
  intake: (names: string) => `Waiting for ${names} to answer you alone. Waiting is fine.`,
  screen: (name: string) => `It is your move: read what ${name} told you, and say how it can go.`,
  unsuitable: 'You found that they should not meet like this. You can end it, and nobody is told why.',
  notLive:
    'It is your move: let them take their own time, for with care they do not meet live. Then let them in.',
  notStraight:
    'It is your move: let them take their own time, or let nothing go straight across. Then let them in.',
  admit: 'It is your move: let them in. It begins once both say that they are ready.',
  admitted: 'You let them in. It begins once both say that they are ready.',
  topic: 'The topic is not told yet. It begins after that.',
  held: (name: string) => `It is your move: ${name} has written something, and it waits with you.`,
  waitsForLeave: (name: string) =>
    `You have words of ${name}. They have not said yet if you may carry them over.`,
  caucus: (name: string) => `You are with ${name} alone.`,
  owed: (name: string) => `It is your move: ${name} is owed the same time alone.`,
  asked: (name: string) => `${name} would like to talk with you alone.`,
  noFloor: 'It is your move: nobody has the floor. Give it to one of them.',
  theirs: (name: string) => `It is ${name}’s move. You can listen.`,
  both: 'Either of them may go on. You can listen.',
  tellTopic: 'It is your move: say what it is about, in words that suit both.',
  rests: 'The room is resting. It goes on once both of them are ready.',
  restsAdmit: 'It is your move: let them in again, when you are here. It goes on once both are ready.',
  suspended: 'It was put away for now. Either of them may take it up again.',
  closing: 'It is done. It closes once both of them are ready, or by itself.',
  closed: 'This conversation is done. There is nothing you need to do.',
  left: 'This conversation has ended. There is nothing you need to do.',
  terminated: 'You ended it. They read: “This conversation is not going ahead.”',
};

export const room = {
  topicLater: 'The topic is told later.',
  about: 'About',
  closed: 'What they say to each other is closed until you open it.',
  closedTopic: 'What they want to talk about is closed until you open it.',
  open: 'Open the room',
  openMeans: 'Both of them can look up that you opened it today.',
  opened: 'Both see that you opened it today.',
  said: 'What was said',
  earlier: 'Show what was said before',
  unopened: 'These words could not be opened on this device.',
  more: 'More',
  shares: 'How I shared myself out',
  forAll: 'It goes on once all three of you have chosen this.',
  chose: (label: string) => `You chose: “${label}”. It shows once all three of you have chosen it.`,
  start: 'Open the room for them now',
  startMeans: 'Each can say that they are ready. They enter once you have let them in.',
};

export const before = {
  title: 'Before they meet',
  lead: 'What each told you alone. Neither learns what the other said, or what you made of it.',
  nothing: (name: string) => `${name} has not answered yet.`,
  told: (name: string) => `${name} told you`,
  where: 'Where they are, and whom to call',
  noWhere: 'Not told yet for this meeting.',
  screen: (name: string) => `How can it go with ${name}?`,
  screenHint: 'For yourself alone. It never shows to either of them.',
  screenings: {
    suitable: { label: 'They can meet', hint: 'Nothing speaks against it.' },
    adapted: {
      label: 'They can meet, with care',
      hint: 'Not live; or, in a mediation, with nothing going straight across. You choose it before you let them in.',
    },
    unsuitable: { label: 'They should not meet like this', hint: 'Then you cannot let them in.' },
  } satisfies Record<Screening, { label: string; hint: string }>,
  keep: 'Keep this',
  keptAs: (label: string) => `You said: ${label.toLowerCase()}.`,
  pick: 'Please choose one first.',
  change: 'Say it otherwise',
  admit: 'Let them both in',
  admitMeans: 'It begins once both of them say that they are ready.',
  admitAgain: 'I am here: let them go on',
  admitAgainMeans: 'You were away. It goes on once both of them are ready.',
  topicBox: 'What is it about?',
  topicHint: 'In words that both could have chosen. Both see it at once.',
  topic: 'Tell them the topic',
  shuttle: 'Let nothing go straight across',
  shuttleMeans:
    'You carry each word, if its writer says so. Both see this, and say anew that they are ready. It stays so.',
  ownTime: 'Let them take their own time',
  ownTimeMeans:
    'Nobody has to be there at once. Both see this, and say anew that they are ready. It stays so.',
};

export const acts = {
  hold: {
    do: 'Read all words first',
    means: 'From now on, what one says waits with you until you let it through or give it back.',
  },
  let_through: { do: 'Let all words through', means: 'From now on, words go straight across again.' },
  withdraw_floor: {
    do: 'Take the floor for a moment',
    means: 'Nobody speaks until you give it to one of them.',
  },
  set_topic: { do: 'Name what it is about', box: 'What is this about now?', hint: 'As you all agreed.' },
  propose_wording: {
    do: 'Offer other words',
    box: 'How could it be said?',
    hint: 'It stands as yours. They can take it up or not.',
  },
  break: {
    do: 'Take a break',
    means: 'It begins at once, for 20 minutes or more. Nobody has the last word.',
  },
  end: { do: 'Bring it to a close', means: 'They can each close it, and read all that was said.' },
  terminate: {
    do: 'End it now',
    means: 'It stops for everybody. They read that it is not going ahead, and never why.',
    title: 'End it for everybody?',
    text: 'It stops at once. Both read: “This conversation is not going ahead.” Nobody is told why.',
    yes: 'End it now',
    no: 'Go back',
  },
  give_floor: (name: string) => `Give the floor to ${name}`,
};

export const holding = {
  title: (name: string) => `${name} has written this`,
  text: (other: string) =>
    `${other} has not seen it. You can let it through as it is, or give it back with a note.`,
  mayCarry: (name: string, other: string) =>
    `${name} lets you carry it over to ${other}, as it is. You can also give it back with a note.`,
  release: 'Let it through',
  carry: 'Carry it over',
  noLeave: (name: string) => `${name} has not said yet if you may carry it over. You can give it back.`,
  giveBack: 'Give it back',
  note: (name: string) => `A note to ${name}, for them alone`,
  noteHint: 'What might land better, and why. They keep every word, and decide.',
  send: 'Give it back with this note',
  missing: 'Please write a note first. A few words are enough.',
  empty: 'Please write something first.',
};

export const caucus = {
  open: (name: string) => `Talk with ${name} alone`,
  openMeans: 'The other sees that there is a private meeting, and is owed the same.',
  title: (name: string) => `You and ${name}, alone`,
  other: (name: string) => `${name} sees that there is a private meeting, and not a word of it.`,
  box: 'What would you like to say?',
  say: 'Say it',
  close: 'Back to all three',
  said: 'What was said here',
  bringTitle: 'You may bring this across',
  bringLead: 'Its writer ticked it. It goes over as they wrote it.',
  bring: 'Bring it to the talk',
  inPrivate: (who: string) => `${who} said, in private`,
};

export const overlap = {
  title: 'Both can live with this',
  none: 'There is nothing yet that both can live with.',
  lead: 'Only you see this. How each marked the rest, nobody sees.',
};

export const neutrality = {
  lead: 'For your own eyes, worked out from what is open here. It judges nobody.',
  closed: 'Open the room first.',
  table: {
    what: 'What',
    characters: 'Letters they wrote',
    turns: 'Times they spoke',
    interventions: 'Times you stepped in',
    caucusMinutes: 'Minutes alone with you',
  },
};

/** What happened, as the neutral reads it; `who` is “You” or a name. */
export const saidHere: Record<string, (who: string) => string> = {
  break: () => 'The room rested.',
  resume: () => 'It went on.',
  suspend: () => 'It was put away for now.',
  hold: () => 'You began to read all words first.',
  let_through: () => 'You let all words through again.',
  withdraw_floor: () => 'You took the floor for a moment.',
  set_topic: () => 'You named what it is about',
  shuttle: () => 'From here on, nothing goes straight across.',
  own_time: () => 'From here on, each takes their own time.',
  propose_wording: () => 'You would put it like this',
  caucus_open: () => 'A private meeting began.',
  caucus_close: () => 'The private meeting was over.',
  bring: () => 'You brought across',
  end: () => 'You brought it to a close.',
  reveal: (who) => `${who} wrote`,
};

export const floorGiven = (name: string): string => `You gave the floor to ${name}.`;
export const gaveBack = (name: string): string => `You gave words back to ${name}`;
export const bothDid = 'They';
export const you = 'You';
