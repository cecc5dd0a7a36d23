/** Signing up, signing in, and one's own account. */
export const signUp = {
  title: 'Make an account',
  intro: 'You need an account so that only you can open what you write. It takes four short pages.',
  email: 'Your e-mail',
  emailHint: 'To sign in. We send you nothing. An e-mail that only you read is best.',
  passphrase: 'Your secret words',
  passphraseHint: 'Five words are easy to keep and hard to guess. You may change them or write your own.',
  offered: 'We offer you these:',
  takeOffered: 'Use these words',
  offerOther: 'Offer other words',
  showWords: 'Show what I type',
  adult: 'I am 18 or older',
  submit: 'Make my account',
  working: 'Making your account. This takes a few seconds.',
  haveOne: 'I have an account',
  judged: {
    short: 'Please use at least 8 letters. Fifteen or more are much safer.',
    common: 'These words are on lists that people guess from. Please choose others.',
    fine: 'These words are good.',
    brief: 'This will do. Fifteen letters or more are much safer.',
  },
  errors: {
    email: 'Please write your e-mail, like name@example.org.',
    passphrase: 'Please choose your secret words.',
    adult: 'Please say that you are 18 or older. Footbridge is only for grown-ups.',
  },
};

export const key = {
  title: 'Write these words on paper',
  why: 'Without them or this phone nobody, not even we, can open your private pages.',
  how: 'Keep the paper where only you will find it. Please do not take a photo of it.',
  list: 'Your code',
  print: 'Print it',
  check: (ordinal: string) => `To be sure: what is the ${ordinal} group on your paper?`,
  checkHint: 'Big or small letters do not matter.',
  checkWrong: 'That is not what we see. Please look at your paper again.',
  own: 'Whose phone or computer is this?',
  ownYes: 'It is mine alone',
  ownYesHint: 'You can come back without your secret words until you sign out.',
  ownNo: 'Others use it too',
  ownNoHint: 'You will need your secret words each time.',
  ownMissing: 'Please choose one. “Others use it too” is the safer choice.',
  ordinals: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  gone: {
    title: 'Your code was shown once',
    text: 'The code is not kept here, so we cannot show it again. If you have it on paper, all is well. If not, take good care of your secret words.',
  },
};

export const reached = {
  title: 'How you may be reached',
  intro: 'Footbridge is quiet. This is how it is for everyone, from the start:',
  facts: [
    'We send you no e-mail.',
    'Nothing rings, buzzes or pops up.',
    'Nobody can see if you are here, or when you were.',
    'Nobody can see if you have read what they wrote.',
    'Nobody can see that you are writing.',
    'You see what is new when you choose to look.',
  ],
  end: 'You never have to answer, and you can stop when you like.',
};

export const signIn = {
  title: 'Sign in',
  email: 'Your e-mail',
  passphrase: 'Your secret words',
  show: 'Show what I type',
  submit: 'Sign in',
  working: 'Signing in. This takes a few seconds.',
  recover: 'I have lost my secret words',
  signUp: 'I have no account yet',
  missingEmail: 'Please write your e-mail.',
  missingPassphrase: 'Please write your secret words.',
};

export const unlock = {
  title: 'Your secret words',
  intro: 'You are signed in, and your pages are locked. Your secret words open them.',
  passphrase: 'Your secret words',
  submit: 'Open my pages',
  working: 'Opening your pages. This takes a few seconds.',
  wrong: 'Those words did not open your pages. Please try again.',
  other: 'Sign out instead',
};

export const recover = {
  title: 'Use your code',
  intro: 'The code on your paper opens everything. You choose new secret words at the same time.',
  email: 'Your e-mail',
  code: 'The code on your paper',
  codeHint: 'Gaps and big or small letters do not matter.',
  passphrase: 'Your new secret words',
  submit: 'Open my pages',
  working: 'Opening your pages. This takes a few seconds.',
  wrong: 'That e-mail and that code do not fit together. Please look at your paper again.',
  missingCode: 'Please write the code from your paper.',
  lost: 'If the code is lost as well, nobody can open what you wrote. This is what keeps it yours alone.',
};

export const account = {
  title: 'My account',
  passphrase: 'Change my secret words',
  sessions: 'Where I am signed in',
  signOut: 'Sign out',
  signOutHint: 'This device will forget you. You need your secret words to come back.',
  device: {
    title: 'This phone or computer',
    trusted: 'It is yours alone. It opens your pages without your secret words.',
    notTrusted: 'It asks for your secret words each time.',
    trust: 'It is mine alone',
    forget: 'Ask for my words each time',
  },
};

export const changePassphrase = {
  title: 'Change your secret words',
  current: 'Your secret words now',
  next: 'Your new secret words',
  submit: 'Change them',
  working: 'Changing your words. This takes a few seconds.',
  done: 'Your secret words are changed. You are signed out everywhere else.',
  wrong: 'Those are not your words now. Please try again.',
};

export const sessions = {
  title: 'Where you are signed in',
  intro: 'We know when you signed in. We do not keep which phone it was, or where.',
  here: 'Here, on this device',
  since: (moment: string) => `Since ${moment}`,
  end: 'Sign out there',
  endLabel: (moment: string) => `Sign out where you signed in on ${moment}`,
  ended: 'That one is signed out.',
  only: 'You are signed in only here.',
};
