import type { InvitationKind, Party, ReadinessAnswer, ReadinessQuestion, TalkWish } from '@footbridge/domain';

/** The product's closed lists, as people read them. */
export const seats: Record<Party, string> = {
  parent: 'I am the parent',
  child: 'I am the grown-up child',
};

export const freeSeats: Record<Party, string> = {
  parent: 'parent',
  child: 'grown-up child',
};

export const kinds: Record<InvitationKind, { title: string; hint: string }> = {
  card: {
    title: 'A card',
    hint: 'A few kind words that ask for nothing. It says “no reply needed”. You can make one card.',
  },
  invitation: {
    title: 'An invitation',
    hint: 'A few lines that ask if they would like to write with you here.',
  },
};

export const questions: Record<ReadinessQuestion, string> = {
  willing: 'Are you willing to work on the relationship?',
  accountable: 'Are you willing to own what you did that hurt?',
};

export const answers: Record<ReadinessAnswer, string> = {
  yes: 'Yes',
  not_yet: 'Not yet',
  no: 'No',
  not_sure: 'I am not sure',
  nothing: 'I have nothing to answer for',
};

export const jointYes: Record<ReadinessQuestion, string> = {
  willing: 'You have both said that you are willing to work on the relationship.',
  accountable: 'You have both said that you are willing to own what you did that hurt.',
};

/** For the other person while their name is not known. */
export const someone = 'the other person';

/** For a neutral whose name could not be opened, or is not here any more. */
export const theNeutral = 'the neutral person';

const heads = new Map([
  [someone, 'The other person'],
  [theNeutral, 'The neutral person'],
]);

/** The same at the head of a sentence; a name stays as its owner wrote it. */
export const atHead = (name: string): string => heads.get(name) ?? name;

/** How a person wishes to be named, told to the other. */
export const about = {
  address: (name: string, address: string) => `${name} likes to be called “${address}”.`,
  pronouns: (name: string, pronouns: string) => `Pronouns of ${name}: ${pronouns}.`,
};

/** What helps when somebody talks with one, in the words of whoever says so. */
export const talkWishWords: Record<TalkWish, string> = {
  short: 'Short pieces are best for me.',
  one_thing: 'One thing at a time, please.',
  time: 'I need time before I answer.',
  heard_first: 'It helps if you first say what you heard.',
  ask_first: 'Please ask before you give me advice.',
  few_questions: 'Many questions at once are too much for me.',
  no_always: 'When I hear “always” or “never”, I shut down.',
  no_jokes: 'When somebody jokes about it, I shut down.',
  in_writing: 'I would rather write than call.',
};
