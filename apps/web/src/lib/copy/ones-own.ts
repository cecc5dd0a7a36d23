/** A copy to keep, and deleting what is one's own. */
export const ownCopy = {
  title: 'A copy to keep',
  intro: 'You can keep a copy of all that you can see here. It is put together on this device.',
  kinds: [
    { title: 'A page to read', text: 'It opens in any browser, with no connection. You can print it.' },
    {
      title: 'A file with proofs',
      text: 'With it, anyone can check who wrote what, and that nothing was changed. They do not need us for it.',
    },
  ],
  notIn: 'What the other person keeps for themselves is not in it.',
  notLocked:
    'These files are not locked. Whoever opens them can read them. Keep them where only you will look.',
  pages: {
    label: 'Put my private pages in it, too',
    hint: 'Your journal, letters you do not send, and people to turn to.',
  },
  submit: 'Make my copy',
  working: 'Your copy is being put together.',
  ready: 'Your copy is ready. You can save one of them or both.',
  savePage: 'Save the page to read',
  saveFile: 'Save the file with proofs',
};

/** The page to read. */
export const copyPage = {
  title: 'A copy to keep',
  madeOn: (when: string) => `Made on ${when}.`,
  notLocked: 'This page is not locked. Whoever opens it can read it.',
  names: 'Names',
  you: 'You',
  other: 'The other person',
  startedOn: (when: string) => `You started or joined this space. It began on ${when}.`,
  openedOn: (when: string) => `It opened on ${when}.`,
  consentedOn: (when: string) => `You said yes to the ground rules on ${when}.`,
  rules: 'The ground rules',
  sentences: 'One sentence from each of you',
  notShown: 'Not shown to the other person.',
  questions: 'Two questions, for you alone',
  links: 'Your links',
  madeLink: (when: string) => `Made on ${when}.`,
  withdrawn: (when: string) => `Withdrawn on ${when}.`,
  messages: 'What was written',
  noMessages: 'Nothing was written here yet.',
  letters: 'Letters',
  hurts: 'What hurts is',
  states: {
    held: (when: string) => `Held back until ${when}. The other person does not know of it.`,
    waiting: 'Not sent yet. It was only on this device.',
    hidden: 'You had hidden this.',
  },
  closed: 'This could not be opened.',
  fromBefore: 'This is from before you came back with new keys. It is kept, and stays closed.',
  pagesFromBefore:
    'Some of your pages are from before you came back with new keys. They are kept, and stay closed. They are not in this copy.',
  seatLink: (when: string) => `You made a link for them on ${when}.`,
  shownTo: (name: string) => `You show this to ${name}.`,
  neutral: {
    ownProposal: (name: string, when: string) => `You said yes to ${name} on ${when}.`,
    proposal: (other: string, name: string, when: string) => `${other} asked about ${name} on ${when}.`,
    declined: 'You said “not now”. Nobody was told.',
    admitted: (when: string) => `Since ${when} there was a yes from both of you.`,
    unproven: 'This device could not check both yeses.',
    earlierWished: 'You said yes to opening what was written before. Nobody was told.',
    earlierOpened: (when: string) => `On ${when} you both opened what was written before.`,
    gone: (when: string) => `It ended on ${when}.`,
  },
  tookSeat: (when: string) => `You took this seat on ${when}.`,
  named: (name: string) => `Your name there is ${name}.`,
  pages: 'Just for you',
  feelings: (words: string) => `You felt: ${words}.`,
};

export const deleting = {
  title: 'Delete what is yours',
  intro: 'You can stop at any time, and you need no reason.',
  copyFirst: 'You may want a copy first.',
  copy: 'Make a copy to keep',
  what: 'What do you want to delete?',
  options: {
    pages: {
      label: 'Only my private pages',
      hint: 'Your journal, letters you do not send, and people to turn to. The rest stays as it is.',
    },
    account: { label: 'My account', hint: 'All that is yours. What you shared stays with the other person.' },
  },
  wrong: 'That is not your passphrase. Please try again.',
  working: 'Deleting. This takes a few seconds.',
  keep: 'Keep it all',
  noWayBack: 'We cannot undo this, and we keep nothing that could bring it back.',
};

export const deletePages = {
  title: 'Delete my private pages',
  goes: 'Your journal, the letters you did not send and the people to turn to are deleted. That holds for all your devices.',
  stays: 'Your account stays, and so does all that you wrote to others.',
  submit: 'Delete my private pages',
  done: 'Your private pages are deleted.',
};

export const deleteAccount = {
  title: 'Delete my account',
  goesTitle: 'What is deleted',
  goes: [
    'Your e-mail, your keys and your private pages.',
    'Your answers to the two questions, your links, and what you held back.',
    'All that this device holds. You are signed out on every device.',
  ],
  staysTitle: 'What stays with the other person',
  stays: [
    'What you sent them and what you both shared, with the name you chose.',
    'We do not tell them. To them it looks as if you do not write. What they send still says “Sent”.',
  ],
  again: 'You can make a new account with the same e-mail. It begins with nothing in it.',
  submit: 'Delete my account',
};

export const deleted = {
  title: 'Your account is deleted',
  text: 'This device holds nothing of it any more. What you shared stays with the other person. We did not tell them.',
  history: 'This visit may still stand in the history of your browser. You can clear it there.',
  home: 'To the first page',
};
