import type { ModeratedRoom, ModeratedSpace } from '@footbridge/client';
import type { Side } from '@footbridge/domain';
import { desk } from '#lib/copy/moderating/desk.ts';
import { someone } from '#lib/copy/words.ts';

/** Both, by the seats they have in a conversation. */
export type Names = Readonly<Record<Side, string>>;

export const namesIn = ({ people }: Pick<ModeratedRoom, 'people'>): Names => ({
  a: people.a.name || someone,
  b: people.b.name || someone,
});

/** "Ruth and Sam" */
export const pairOf = ({ people }: Pick<ModeratedSpace, 'people'>): string => {
  const [one, other] = people.map(({ name }) => name || someone);
  return desk.pair(one ?? someone, other ?? someone);
};
