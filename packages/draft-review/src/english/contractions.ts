/** Endings after an apostrophe, read as a word of their own. `n't` is handled by its letters. */
export const endings: Readonly<Record<string, string>> = {
  m: 'am',
  re: 're',
  ve: 'have',
  ll: 'will',
  d: 'would',
};

/** Words whose `'s` is "is" or "has"; anybody else's `'s` shows what they own. */
export const takesIs = new Set(
  'it he she that there what who here how where this everything nothing something one everyone everybody nobody'.split(
    ' ',
  ),
);

/** `can't` loses a letter, `won't` changes two. */
export const negatedStems: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  ai: 'is',
};
