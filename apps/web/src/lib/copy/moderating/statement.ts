/** What a neutral states of themselves, and how the two read it. */
export const statement = {
  title: 'What should they both know about you?',
  lead: 'They read this before they say yes or no to you. Leave out what does not fit.',
  move: 'Footbridge does not check any of it, and says so beside it.',
  fields: {
    licence: { label: 'Your training or licence', hint: 'Such as “family therapist, licensed”.' },
    number: { label: 'Its number', hint: 'So that they can look it up.' },
    place: { label: 'Where you practise', hint: 'A town, and the law you work under.' },
    ties: { label: 'Ties to either of them', hint: 'Such as “I have known Ruth for two years”. Or “none”.' },
    payer: { label: 'Who pays you', hint: 'One of them, both, or nobody.' },
  },
  tooLong: 'Please say it in fewer words.',
  go: 'Continue',
  read: (neutral: string) => `What ${neutral} says of themselves`,
  labels: {
    licence: 'Training or licence',
    number: 'Number',
    place: 'Practises in',
    ties: 'Ties to either of you',
    payer: 'Who pays',
  },
  unstated: 'Not stated',
  none: (neutral: string) => `${neutral} has stated nothing about themselves.`,
  unverified: 'Not verified by Footbridge.',
};

/** Days on which the neutral opened what is for all three, for the two to look up. */
export const days = {
  title: (neutral: string) => `When ${neutral} looked`,
  link: 'When they looked, and last notes',
  lead: (neutral: string) =>
    `Days on which ${neutral} opened what you both share with them. What one of you told ${neutral} alone is not in it.`,
  none: 'There is no such day yet.',
  zone: 'A day here begins and ends at midnight in Greenwich.',
  cutOff: 'We cannot reach Footbridge right now. Please try again soon.',
  again: 'Try again',
  notes: 'A last note to you',
  note: (neutral: string) => `From ${neutral}, for you alone`,
  unopened: 'This could not be opened on this device.',
};
