/** What one agreed to keep, said before one writes a message or hands over a letter. */
export const keptRules = {
  agreed: (rule: string) => `You agreed: ${rule}`,
  leaves: {
    message: (when: string) => `What you write now will leave on ${when}. Nobody is told that it waits.`,
    letter: (when: string) => `So this letter will leave on ${when}. Nobody is told that it waits.`,
  },
  stays: {
    message: 'What you write now does not leave. It stays here with you.',
    letter: 'So this letter does not leave. It stays here with you.',
  },
  atMost: (characters: string) => `A message has at most ${characters} characters.`,
  keep: 'Keep it',
  change: 'Change or drop it',
};
