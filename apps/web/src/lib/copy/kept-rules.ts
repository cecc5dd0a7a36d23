/** What one agreed to keep, said before one writes. */
export const keptRules = {
  agreed: (rule: string) => `You agreed: ${rule}`,
  leaves: (when: string) => `What you write now will leave on ${when}. Nobody is told that it waits.`,
  stays: 'What you write now does not leave. It stays here with you.',
  atMost: (characters: string) => `A message has at most ${characters} characters.`,
  keep: 'Keep it',
  change: 'Change or drop it',
};
