/**
 * What a neutral sees and does, in the words that the neutral and both of the two read. It is here and not with the other
 * words because it is signed: a change of one letter is another text, and a yes to the old one is no yes to the new one.
 */
export const neutralWords = [
  {
    title: 'By yes from both',
    text: 'A neutral person sits in this space only when both of you have said yes to them.',
  },
  {
    title: 'What they read',
    text: 'They read what one of you writes for all three from then on, and your two names. They do not read what is for the two of you.',
  },
  {
    title: 'What was before stays closed',
    text: 'They can read what was written before only if both of you say yes to that, each apart.',
  },
  {
    title: 'What they never see',
    text: 'They never see your private pages, your limits, or what either of you answered in private.',
  },
  {
    title: 'On no side',
    text: 'They are there for both of you. They cannot write as one of you, change your words or agree to anything for you.',
  },
  {
    title: 'It can stop at once',
    text: 'Either of you can end it at any time, and so can they. Nobody has to say why.',
  },
] as const;

/** The words as they are signed: title and text, a line each. */
export const neutralText = neutralWords.map(({ title, text }) => `${title}. ${text}`).join('\n');
