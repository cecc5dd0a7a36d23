import type { dialogues } from '@footbridge/db';
import { told, type Told } from '../feed/tell.ts';
import type { newsOfEvents } from './news-of-events.ts';
import type { Standing } from './standing.ts';

/** What is told to the two, as their feeds hold it. */
export const entriesOf = (members: Standing['members'], news: ReturnType<typeof newsOfEvents>) =>
  news.map(({ reader, news: { kind, ...detail } }) => ({ member: members[reader], kind, detail }));

/** Those that have a place, for whom there is to wake. */
export const toldAt = (
  spaceId: string,
  entries: ReturnType<typeof entriesOf>,
  places: readonly dialogues.Placed[],
  at: Date,
): Told[] =>
  places.flatMap(({ entry, ...place }): Told[] => {
    const one = entries[entry];
    return one ? told(spaceId, [place], { ...one, at, messageId: null, message: null }) : [];
  });
