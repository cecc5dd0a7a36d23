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
    title: 'In a conversation that they hold',
    text: 'First each of you answers them alone, and tells them where you are and whom to call. Neither learns what the other said there, or what they made of it. They can let you in, give the floor, keep words back or return them to whoever wrote them, meet each of you alone for the same time, and end it. What you say to them alone goes no further unless you say so, piece by piece.',
  },
  {
    title: 'Where keeping it to themselves ends',
    text: 'They may have to speak up when somebody is in serious danger, when a child or a frail person is harmed, or when a court orders it.',
  },
  {
    title: 'Nobody watches in between',
    text: 'They are not here between meetings, and Footbridge does not call help. It is not their clinical record either.',
  },
  {
    title: 'Not verified by Footbridge',
    text: 'What they say of themselves, their licence and number, where they practise, what ties they have to either of you and who pays them, is their own word.',
  },
  {
    title: 'You see when they looked',
    text: 'On each day on which they open what is for all three, both of you see that they did.',
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
