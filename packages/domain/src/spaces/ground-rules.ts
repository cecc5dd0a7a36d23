/**
 * What both people say yes to, as it stands on the screen. It is here and not with the other words because it is signed:
 * a change of one letter is another text, and whoever said yes to the old one has not said yes to the new one.
 */
export const groundRules = [
  {
    title: 'I am here by choice',
    text: 'Nobody makes me write here. I am 18 or older, and so is the other person.',
  },
  {
    title: 'I speak for myself',
    text: 'I say what I saw, felt and did. I do not tell the other what they think or meant.',
  },
  {
    title: 'I do not threaten or insult',
    text: 'I may be angry and say so. I do not use words to scare, shame or force.',
  },
  {
    title: 'No answer is owed',
    text: 'The other may answer late, or never. I do not push. Not answering is allowed for me too.',
  },
  {
    title: 'A limit holds',
    text: 'Each of us may say how we want to be reached. I keep to it, and I do not look for a way around it.',
  },
  {
    title: 'Each of us can stop',
    text: 'Either of us may rest or leave at any time, and need not say why.',
  },
  {
    title: 'We may remember it differently',
    text: 'Both accounts can stand. We do not have to agree about the past to write to each other.',
  },
  {
    title: 'It stays between us',
    text: 'I do not pass on what the other wrote. If I need help, or I am not safe, I may show it to someone who helps me.',
  },
  {
    title: 'Nobody listens in',
    text: 'I write as myself. Nobody else reads along here unless we both said yes first.',
  },
] as const;

/** The words that are signed: title and text of every rule, in order, a line each. */
export const groundRulesText = groundRules.map(({ title, text }) => `${title}. ${text}`).join('\n');
