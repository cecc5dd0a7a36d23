import { standing } from './leaving.ts';

/** Spaces: starting one, reaching out, the ground rules, and what is behind "More". */
export const home = {
  title: 'My spaces',
  empty: 'You have no space yet. A space is a quiet place for two: a parent and a grown-up child.',
  start: 'Start a space',
  startAnother: 'Start another space',
  haveLink: 'Did someone send you a link? Open it on this device, and it will show up here.',
  alone: 'A new space',
  with: (name: string) => `With ${name}`,
  next: {
    rules: 'Next: read the ground rules.',
    'reach-out': 'Next: reach out, when you are ready.',
    wait: 'Waiting is fine. There is nothing you need to do now.',
    write: 'You can write, or just read.',
    ...standing.move,
  },
};

export const start = {
  seat: {
    title: 'Which are you in this space?',
    hint: 'Both places are the same. Neither says who left.',
    missing: 'Please choose one of the two.',
  },
  introduction: {
    title: 'How do you want to be named?',
    hint: 'The other person will see this. You can change it at any time.',
    name: 'Your name',
    nameHint: 'The name they should use for you.',
    pronouns: 'Your pronouns',
    pronounsHint: 'Like she, he or they.',
    address: 'What you like to be called',
    addressHint: 'If it is not your name. Like “Mum”, “Dad” or a short form.',
    nameMissing: 'Please write a name.',
    tooLong: 'This is too long. Please make it shorter.',
  },
  submit: 'Start this space',
  working: 'Making your space.',
};

export const waiting = {
  title: 'Your space',
  withOther: (name: string) => `Your space with ${name}`,
  begin: 'A space begins with a few ground rules. You read them first, and say yes when you are ready.',
  reach: 'Now you can reach out. You get a link, and you pass it on yourself.',
  done: 'You have done your part. We never say whether or when your words are read.',
  joined: 'You have said yes to the ground rules. There is nothing more you need to do.',
  opened: 'Your space is open. You can write now.',
  opens: 'The space opens when you have both said yes. You will see it here.',
  toRules: 'Read the ground rules',
  toReachOut: 'Reach out',
  anotherLink: 'Make another link',
  links: 'Your links',
  fromBefore:
    'This space was begun under your old keys, so it cannot go on by itself. You can start another one.',
};

export const reachOut = {
  kind: {
    title: 'How do you want to reach out?',
    hint: 'You pass the link on yourself. Footbridge writes to nobody.',
    missing: 'Please choose one of the two.',
  },
  words: {
    card: 'What do you want to say on your card?',
    invitation: 'What do you want to say?',
    hint: 'Short and warm is best. Ask for nothing, and explain nothing yet.',
    label: 'Your words',
    suggestions: 'Words to start from',
    use: 'Start from this',
    bringBack: 'Bring my own words back',
    printed: 'Printed below your words: “No reply needed.”',
    left: (count: string) => `${count} letters left`,
    over: (count: string) => `${count} letters too many`,
    missing: 'Please write a few words.',
    tooLong: 'A card holds 280 letters. Please make it a little shorter.',
    submit: 'Make the link',
    working: 'Making your link.',
  },
  suggestions: {
    card: [
      'Hi. I am thinking of you. I hope this day is kind to you.',
      'I do not need an answer. I just wanted you to know that you are on my mind.',
      'I know things have been hard between us. I am here, and I will listen if you ever want to talk.',
    ],
    invitation: [
      'I would like to write with you, slowly, in a place where you decide how and when. A no is fine. So is no answer.',
      'I would like to hear what it was like for you. I will not argue. Here we could write when it suits you.',
      'I am not ready for much, and maybe you are not either. Here we could start with small steps.',
    ],
  },
  link: {
    title: 'Your link is ready',
    how: 'Send it by post, by text or in any way that feels right. Who has the link can open it, so send it to them alone.',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    copyFailed: 'We could not copy it. Please select the link and copy it by hand.',
    share: 'Share the link',
    label: 'The link',
    done: 'You have done your part. We never say whether or when your words are read.',
    life: (moment: string) => `It opens until ${moment}.`,
    withdraw: 'Withdraw this link',
    withdrawTitle: 'Withdraw this link?',
    withdrawText: 'The link will then open nothing. If they are in the space by then, this changes nothing.',
    withdrawYes: 'Withdraw it',
    withdrawNo: 'Keep it',
    withdrawn: 'This link is withdrawn. It opens nothing.',
    ended: 'This link has ended. It opens nothing.',
    back: 'To my space',
  },
  list: {
    card: 'Your card',
    invitation: 'Your invitation',
    made: (moment: string) => `Made on ${moment}`,
    withdrawn: 'Withdrawn',
    ended: 'Ended',
  },
};

/** Around the ground rules themselves, which are in ground-rules.ts. */
export const rules = {
  yes: 'Yes to these rules',
  notYet: 'Not yet',
  secret: 'If you say “not yet”, nobody is told. Your yes shows only when you have both said yes.',
  said: (moment: string) => `You said yes on ${moment}.`,
};

export const more = {
  title: 'More',
  intro: 'None of this is needed. It is here when you want it.',
  rooms: {
    reached: {
      label: 'How I may be reached',
      hint: 'How often, quiet hours, and who may know. You alone decide.',
    },
    letters: { label: 'Letters', hint: 'The ones for you, and the ones you wrote.' },
    boundaries: {
      label: 'Boundaries',
      hint: 'What you agree on, word by word, and limits of your own.',
    },
    conversations: {
      label: 'Conversations',
      hint: 'A talk that has a form, so that each of you is heard.',
    },
    search: { label: 'Search what was written', hint: 'The search runs on this device alone.' },
    acknowledgement: {
      label: 'One sentence from each of you',
      hint: 'Something you can see now, or own. Both are shown when both have written one.',
    },
    readiness: {
      label: 'Two questions, for you alone',
      hint: 'You answer in private. Only a yes from both of you is ever shown.',
    },
    name: {
      label: 'How I want to be named',
      hint: 'Your name, your pronouns, how you like to be spoken to.',
    },
    talk: { label: 'How to talk with me', hint: 'What helps, and what makes you shut down.' },
    keys: { label: 'Words to compare', hint: 'To be sure that nobody has put themselves in between.' },
    neutral: {
      label: 'A neutral person',
      hint: 'Someone you both trust may sit with you. It takes a yes from both.',
    },
    supporter: {
      label: 'My supporter',
      hint: 'Someone who stands by you and sees what you show them. Yours alone.',
    },
    rules: { label: 'The ground rules', hint: 'You can read them again at any time.' },
  },
};

export const talk = {
  title: 'How to talk with me',
  hint: (name: string) => `${name} sees this while they write to you in a conversation. Pick any, or none.`,
  submit: 'Save',
};

export const acknowledgement = {
  title: 'One sentence, if you like',
  hint: 'What do you see now that you did not see then? What is yours to own?',
  label: 'Your sentence',
  kept: 'It stays with you alone until you have both written one. Then you both see both.',
  saved: 'Your sentence is kept.',
  missing: 'Please write a sentence, or go back. There is no need to write one.',
  tooLong: 'This is a bit long for one sentence. Please use 500 letters or fewer.',
  submit: 'Keep my sentence',
  change: 'Change my sentence',
  both: 'Your two sentences',
};

export const readiness = {
  title: 'Two questions, for you alone',
  intro: 'You do not have to answer. Nothing here opens or closes anything.',
  who: 'Your answer stays with you. It is shown only if you have both said yes. All else looks the same as no answer.',
  answered: (answer: string) => `Your answer: ${answer}`,
  unanswered: 'No answer. That is fine.',
  note: 'A note to yourself',
  noteHint: 'Nobody else can ever read it.',
  cool: 'You can step back from a yes at once. You can say yes again seven days after your last yes.',
  coolUntil: (moment: string) => `You can say yes again on ${moment}. Any other answer is open to you now.`,
  missing: 'Please choose an answer, or go back.',
  submit: 'Keep my answer',
};

export const trouble = {
  'history-differs':
    'What this device remembers and what we got now do not match. Please do not write yet. Ask the people who run this Footbridge to look into it.',
  'key-unopened':
    'The key this space uses now does not open here. What was written with it cannot be read. When you write, a new key takes its place, and both of you can read on.',
  'key-unknown':
    'Some texts here were sealed with a key that this device does not have yet. The rest still opens.',
};
