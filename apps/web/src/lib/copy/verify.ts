export const verify = {
  title: 'Check a signed paper',
  lead: 'Here you can check an agreement that two people signed with Footbridge. You need no account.',
  stays:
    'The file stays on this device. Nothing of it is sent. Once this page is open, it also works without a connection.',
  pick: 'The file, PDF or JSON',
  loading: 'One moment. This page is getting what it needs.',
  checking: 'Checking.',
  noParts: 'A part of this page did not come. Load it again when you are connected.',
  outcome: {
    valid: 'It is valid.',
    invalid: 'It is not valid.',
    foreign: 'This is not one of ours.',
  },
  holds: 'Yes:',
  fails: 'No:',
  isNot:
    'This shows what was signed. It does not show that it still holds: each of the two can end it or change it later.',
  court: 'It is not meant as a contract, though a court might read it.',
  sealTitle: 'Who sealed it',
  sealOurs: 'The seal is from the very place that shows you this page.',
  sealOther:
    'The seal is from another place than the one that shows you this page. Compare its mark with the one that place shows.',
  sealUnknown: 'This page could not get the mark of its own place. Compare it yourself.',
  mark: 'Mark of the seal',
  ownTitle: 'The mark of this place',
  ownText: 'Each place that runs Footbridge has a mark of its own. Papers sealed here carry this one:',
  signedTitle: 'Who signed what, and when',
  wordsTitle: 'What was signed',
  wordsText: 'These are the words out of the signed file. Read them here, not only on paper.',
} as const;

/** For a letter that no typeface of ours has. */
export const cannotPrintWords = (letter: string) =>
  `We have no print for “${letter}”, so we cannot make the PDF. The other file, JSON, holds all of it.`;
