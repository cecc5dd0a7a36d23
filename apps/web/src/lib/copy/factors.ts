import { limits } from '@footbridge/domain';

/** Further ways to show who one is, and the address one signs in with. */
const wrong = 'That is not your passphrase. Please try again.';

export const passkeys = {
  title: 'Passkeys',
  intro: 'With a passkey you sign in with your finger, your face, or the way you unlock your phone.',
  facts: [
    'Your passphrase goes on working. You never have to have a passkey.',
    'Whoever can unlock that phone or computer can use the passkey on it. Add one only where you alone can.',
    'The device may keep a list of its passkeys. It names Footbridge there.',
  ],
  use: 'Use a passkey',
  list: 'Your passkeys',
  none: 'You have none.',
  add: 'Add a passkey',
  addedOn: (when: string) => `Added on ${when}.`,
  opens: 'It signs you in and opens your pages.',
  signsIn: 'It signs you in. Your passphrase then opens your pages.',
  unnamed: 'A passkey whose name we cannot open',
  rename: 'Another name',
  remove: 'Remove',
  cannot: 'This browser cannot use passkeys. Your passphrase works here.',
  stillLocked: 'You are signed in. This passkey does not open your pages, so please write your passphrase.',
};

export const addPasskey = {
  title: 'Add a passkey',
  intro: 'Write your passphrase once more. Then your phone or computer asks you to unlock it, once or twice.',
  name: 'A name for it',
  nameHint: 'Such as “my phone”. You see it here, and the device shows it in its own list.',
  badName: `Please write a name of up to ${limits.passkeyNameLength} letters.`,
  passphrase: 'Your passphrase',
  wrong,
  submit: 'Add it on this device',
  working: 'Please follow what your device asks.',
  readyTitle: 'Your passkey is ready',
  ready: {
    opens: 'From now on it signs you in and opens your pages.',
    signsIn:
      'From now on it signs you in. This device cannot open your pages with it, so your passphrase does that.',
  },
  toList: 'To my passkeys',
};

export const renamePasskey = {
  title: 'Another name',
  submit: 'Keep this name',
};

export const removePasskey = {
  title: (name: string) => `Remove “${name}”`,
  text: 'It opens nothing any more, and you are signed out on all your other devices. You can sign in there again with your passphrase.',
  device: 'The device may still list it. You can remove it there, too.',
  submit: 'Remove it',
  working: 'Removing it. This takes a few seconds.',
  keep: 'Keep it',
  done: 'That passkey is removed. You are signed out everywhere else.',
  wrong,
};

export const codes = {
  title: 'One-time codes',
  task: 'A code from an app as well',
  intro:
    'If you wish, we ask for six digits as well, each time someone signs in with your passphrase. An app on your phone shows them. They change every half minute.',
  facts: [
    'Someone who has learned your passphrase still cannot sign in without your phone.',
    'A passkey asks for no code.',
    'If your phone is lost, the code on your paper still opens everything.',
  ],
  begin: 'Go on',
  working: 'One moment. This takes a few seconds.',
  passphrase: 'Your passphrase',
  wrong,
  secretTitle: 'Put this into your app',
  secretText:
    'Open an app for one-time codes, add an account by hand, and type this in. We show it only now.',
  secret: 'The key for your app',
  link: 'Open it in an app on this device',
  code: 'The six digits that your app shows now',
  badCode: 'Please write the six digits.',
  turnOn: 'Turn codes on',
  on: 'Codes are on. You are signed out everywhere else.',
  onSince: (when: string) => `We ask for a code since ${when}.`,
  turnOff: 'Turn codes off',
  off: 'Codes are off. Your passphrase is enough again.',
};

/** The second step of signing in. */
export const askForCode = {
  title: 'The code from your app',
  text: 'Your passphrase is right. Please add the six digits that your app shows.',
  code: 'The six digits',
  submit: 'Sign in',
  lost: 'I cannot get a code',
};

export const changeEmail = {
  title: 'Change your e-mail',
  task: 'Change my e-mail',
  now: (email: string) => `You sign in with ${email} now.`,
  intro:
    'You sign in with the new one at once, and the old one signs in no more. What you wrote stays as it is.',
  told: 'We send a short note to the old one that it is not used any more. The note does not name the new one.',
  email: 'Your new e-mail',
  badEmail: 'Please write your new e-mail, like name@example.org.',
  same: 'This is the e-mail you sign in with now. Please write another one.',
  passphrase: 'Your passphrase',
  wrong,
  submit: 'Change it',
  working: 'Changing it. This takes a few seconds.',
  done: 'Your e-mail is changed. You are signed out everywhere else.',
  waits: (email: string) =>
    `We sent a link to ${email}. Until someone opens it there, we write to your old e-mail.`,
  again: 'Send the link again',
  sent: 'The link is on its way.',
  confirm: {
    title: 'Is this your e-mail?',
    text: 'Someone wrote down your e-mail for an account. If it was you, please say so here. If not, you can close this page, and no more will come.',
    submit: 'Yes, it is mine',
    done: 'Thank you. From now on we write there. You can close this page.',
  },
};
