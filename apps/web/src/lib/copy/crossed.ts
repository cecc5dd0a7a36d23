import type { SayingReply } from '@footbridge/domain';

/** When a boundary was crossed: noted in private, or said openly. Nobody is scored. */
export const crossed = {
  title: 'If a boundary was crossed',
  lead: 'You can note it for yourself, or say it openly. Neither is kept in the record, and nobody counts.',
  nothing: 'There is no boundary yet that this could be about.',
  saying: 'Something of your own',
  which: 'Which one?',
  whichMissing: 'Please choose which one it is about.',
  text: 'What was it like for you?',
  textHint: 'Short is enough. One thing at a time.',
  textMissing: 'Please write a few words.',
  textLong: 'This is too long. Please make it shorter.',
  note: 'Note it for myself',
  noted: 'It is noted. Nobody else can ever read it.',
  say: (name: string) => `Say it to ${name}`,
  said: (name: string) => `It is said. ${name} will see it. You can take it back.`,
  notes: 'Your own notes',
  remove: 'Remove this note',
  own: 'What you said',
  theirs: (name: string) => `What ${name} said`,
  about: (what: string) => `About: ${what}`,
  takeBack: 'Take it back',
  takenBack: 'It is taken back.',
  acknowledge: 'I see it',
  repair: 'I’d like to make it good',
  repairText: 'What you would like to do (if you like)',
  noNeed: 'You need not answer.',
  takeReplyBack: 'Take my answer back',
  unknown: 'a boundary that is not there any more',
};

export const replySaid: Record<SayingReply, (name: string) => string> = {
  read: (name) => `${name} has read it.`,
  acknowledged: (name) => `${name} says: I see it.`,
  repair: (name) => `${name} would like to make it good.`,
  confirmed: (name) => `${name} has seen that it was done.`,
};
