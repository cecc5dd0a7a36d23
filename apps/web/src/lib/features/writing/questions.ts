/** What one may ask oneself beside a letter: its address, and where the answer stands in the draft. */
export const questions = {
  values: 'values',
  'show-up': 'showUp',
  'their-words': 'theirWords',
} as const;

export type Question = (typeof questions)[keyof typeof questions];
