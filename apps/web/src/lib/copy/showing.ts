import type { ShownKind } from '@footbridge/domain';

/** Showing something to one's own supporter, and what they are told of it. */
export const showing = {
  title: 'Show it to my supporter',
  first: 'Show it to my supporter first',
  letter: (other: string) => `They get a copy to read. You can take it back. ${other} does not learn of it.`,
  closed: (other: string) =>
    `They get a copy to read, and yours stays closed. You can take it back. ${other} does not learn of it.`,
  draft: 'They get a copy of it as it stands now. You can take it back. Nobody else sees it.',
  none: 'Nobody stands by you here yet.',
  invite: 'Ask someone to stand by you',
  sees: (name: string) => `${name} can see it.`,
  sawDraft: (name: string) => `${name} can see it as it stood when you showed it.`,
  again: (name: string) => `Show ${name} how it stands now`,
  againSaid: (name: string) => `${name} can see it as it stands now.`,
  tooLong: 'It is too long to show in one piece. Please make it a little shorter.',
  empty: 'There is nothing on the page yet.',
};

/** Above what a supporter was shown; a message needs no more than its author. */
export const shownTitles: Record<Exclude<ShownKind, 'message'>, (author: string) => string> = {
  letter: (author) => `A letter from ${author}`,
  draft: (author) => `A letter that ${author} is writing. It has not been handed over.`,
};
