/** Signing up, signing in, and one's own account. */
export const signUp = {
  title: 'Make an account',
  intro: 'You need an account so that only you can open what you write. It takes four short pages.',
  email: 'Your e-mail',
  emailHint:
    'To sign in. We send one short note that says an account was made. An e-mail that only you read is best.',
  passphrase: 'Your passphrase',
  passphraseHint: 'A password made of words. Five words are easy to keep and hard to guess.',
  offered: 'You could use these five, or write your own:',
  takeOffered: 'Use these words',
  offerOther: 'Show me others',
  taken: 'Your words are:',
  adult: 'I am 18 or older',
  submit: 'Make my account',
  working: 'Making your account. This takes a few seconds.',
  haveOne: 'I have an account',
  already: 'You are signed in here already.',
  judged: {
    short: 'This is short. Fifteen letters or more are much safer, and eight are needed.',
    common: 'Many people use this, so it is easy to guess. Please choose other words.',
    enough: 'This will do. Fifteen letters or more are much safer.',
    fine: 'This is a good one.',
  },
  errors: {
    email: 'Please write your e-mail, like name@example.org.',
    passphrase: 'Please choose a passphrase.',
    adult: 'Please say that you are 18 or older. Footbridge is only for grown-ups.',
  },
};

export const key = {
  title: 'Write this code on paper',
  why: 'You need it if you lose your passphrase. If you lose both, nobody can open your private pages, not even we.',
  how: 'Keep the paper where only you will find it. Please do not take a photo of it.',
  list: 'Your code',
  print: 'Print it',
  written: 'I have written it down',
  checkTitle: 'To be sure',
  check: (ordinal: string) => `What is the ${ordinal} group on your paper?`,
  checkHint: 'Four letters and numbers. Big or small does not matter.',
  checkWrong: 'That is not what we showed you. Please look at your paper again.',
  again: 'Show the code again',
  own: 'Whose phone or computer is this?',
  ownOptions: {
    mine: {
      label: 'It is mine alone',
      hint: 'You can come back without your passphrase until you sign out.',
    },
    shared: { label: 'Others use it too', hint: 'You will need your passphrase each time.' },
  },
  ownMissing: 'Please choose one. “Others use it too” is the safer choice.',
  ordinals: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'last'],
  gone: {
    title: 'Your code was shown once',
    text: 'We do not keep it, so we cannot show it again. If you have it on paper, all is well. If not, take good care of your passphrase.',
  },
};

export const reached = {
  facts: [
    'We send no e-mail about what happens here, unless you ask for it.',
    'Nothing rings, buzzes or pops up.',
    'Nobody can see if you are here, or when you were.',
    'Nobody can see if you have read what they wrote.',
    'Nobody can see that you are writing.',
    'You never have to answer, and you can stop when you like.',
  ],
};

export const signIn = {
  title: 'Sign in',
  email: 'Your e-mail',
  passphrase: 'Your passphrase',
  submit: 'Sign in',
  working: 'Signing in. This takes a few seconds.',
  recover: 'I have lost my passphrase',
  neither: 'I have neither passphrase nor code',
  signUp: 'I have no account yet',
  missingEmail: 'Please write your e-mail.',
  missingPassphrase: 'Please write your passphrase.',
};

export const unlock = {
  title: 'Open your pages',
  intro: 'You are signed in, and your pages are locked. Your passphrase opens them.',
  submit: 'Open my pages',
  working: 'Opening your pages. This takes a few seconds.',
  wrong: 'That passphrase did not open your pages. Please try again.',
};

/** Signing up stopped after the first page. */
export const unfinished = {
  title: 'Let us finish your account',
  intro: 'You stopped half way. Please write your passphrase once more, and we go on from there.',
};

export const recover = {
  title: 'Use your code',
  intro:
    'The code on your paper opens everything. You choose a new passphrase at the same time. Passkeys and codes from an app end with it.',
  code: 'The code on your paper',
  codeHint: 'Gaps and big or small letters do not matter.',
  passphrase: 'Your new passphrase',
  submit: 'Open my pages',
  working: 'Opening your pages. This takes a few seconds.',
  wrong: 'That code opens no account. Please look at your paper again.',
  missingCode: 'Please write the code from your paper.',
  lost: 'If the code is lost as well, nobody can open what you wrote. This is what keeps it yours alone. Your spaces can still go on.',
  lostToo: 'I have lost the code, too',
};

export const account = {
  title: 'My account',
  passphrase: 'Change my passphrase',
  sessions: 'Where I am signed in',
  seen: 'What Footbridge can see',
  copy: 'A copy to keep',
  delete: 'Delete what is mine',
  signOut: 'Sign out',
  signOutHint:
    'If you sign out, this device forgets you, and what you have not sent. You need your passphrase or a passkey to come back.',
  signOutOffline:
    'You can sign out without a connection, too. We hear of it when this device is connected again. Until then you can end this visit on another device, under “Where I am signed in”.',
  device: {
    title: 'This phone or computer',
    trusted: 'You said that it is yours alone. It opens your pages without your passphrase.',
    notTrusted: 'It asks for your passphrase each time.',
    trust: 'It is mine alone',
    forget: 'Ask me each time',
  },
};

export const changePassphrase = {
  title: 'Change your passphrase',
  current: 'Your passphrase now',
  next: 'Your new passphrase',
  submit: 'Change it',
  working: 'Changing it. This takes a few seconds.',
  done: 'Your passphrase is changed. You are signed out everywhere else.',
  wrong: 'That is not your passphrase now. Please try again.',
};

export const sessions = {
  title: 'Where you are signed in',
  intro: 'We know when you signed in. We do not keep which phone it was, or where.',
  here: 'Here, on this device',
  since: (moment: string) => `Since ${moment}`,
  end: 'Sign out there',
  ended: 'That one is signed out.',
  only: 'You are signed in only here.',
};
