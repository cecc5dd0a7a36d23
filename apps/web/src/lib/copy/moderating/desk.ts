/** The neutral's own pages: where they sit, and whose move it is in each. */
export const desk = {
  title: 'My desk',
  link: 'My desk',
  linkHint: 'All the spaces in which you are the neutral person.',
  lead: 'You are the neutral person here. Opening this list leaves no trace anywhere.',
  none: 'You sit in no space now.',
  cutOff: 'We cannot reach Footbridge right now. Your desk will be here when you are connected.',
  again: 'Try again',
  pair: (one: string, other: string) => `${one} and ${other}`,
  idle: 'Nobody waits for you here.',
  past: 'Where you sat before',
  until: (day: string) => `Ended on ${day}`,
};

export const space = {
  talks: 'Conversations',
  none: 'They have not both said yes to a conversation with you. You see it here once they have.',
  over: 'Those that are over',
  talk: (way: string, day: string) => `${way}, asked for on ${day}`,
  read: 'What they wrote for all three',
  readHint: 'If you open it, both see that you looked today.',
  plan: 'My plan and notes',
  leave: 'Leave this seat',
  nobody: 'They both have to say yes to you first. Waiting is fine.',
};

export const opening = {
  title: 'What they wrote for all three',
  text: 'If you open it, both of them can look up that you did so today.',
  open: 'Open it',
  opened: 'Both see that you opened it today.',
};

/** Plans and notes are private pages: nobody else ever has them. */
export const plan = {
  title: 'My plan and notes',
  lead: 'Yours alone, and sealed. They stay with you when your seat ends. They are no clinical record.',
  plan: 'What I plan',
  planHint: 'What to ask, in what order, and what to look out for.',
  notes: 'My notes',
  notesHint: 'For yourself. Neither of them ever sees this.',
};

export const past = {
  title: (names: string) => `You sat with ${names}`,
  dates: (from: string, until: string) => `From ${from} until ${until}`,
  met: 'You met on',
  neverMet: 'You did not meet here.',
  notes: 'What you noted then',
  noNotes: 'You kept no notes.',
  closing: 'A last note',
  lead: 'You may send each of them one last note. It is for that person alone, and there can be no answer.',
  box: (name: string) => `To ${name}`,
  send: (name: string) => `Send it to ${name}`,
  sent: (name: string) => `${name} has your note.`,
  gone: 'It is sealed and sent.',
  missing: 'Please write something first.',
};
