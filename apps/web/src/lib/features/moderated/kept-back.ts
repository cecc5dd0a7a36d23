import type { Said } from '@footbridge/client';

type Told = Pick<Said, 'act' | 'mine' | 'words' | 'item'>;

/**
 * Whether these are one's own words that a neutral held and that neither went over nor came back: the room was put away or
 * ended meanwhile, or the neutral went. Held by nobody any more, they stand nowhere else.
 * @param said all that happened, in order, these words among it.
 */
export function isKeptBack<T extends Told>(one: T, said: readonly T[]): boolean {
  if (one.act !== 'held') return false;
  const later = said.slice(said.indexOf(one) + 1);
  const next = later.find(({ act, mine }) => mine && (act === 'held' || act === 'take_back'));
  return (
    next?.act !== 'take_back' && !later.some(({ words, item }) => words === one.words || item === one.words)
  );
}
