import type { DialogueRoom, Said } from '@footbridge/client';
import type { Back } from '../dialogues/begun.ts';

type Seen = Pick<DialogueRoom, 'said' | 'seat'>;

/** Of one's own words: those that a neutral has, by what they are referred to by. */
export const ownWords = ({ said }: Pick<DialogueRoom, 'said'>, words: string): Said | undefined =>
  said.find((one) => one.act === 'held' && one.words === words);

const isSaidAgain = ({ mine, hasWords, isApart, act }: Said) =>
  mine === true && hasWords && (!isApart || act === 'held');

/** Where one's newest words came back, given back or taken back; -1 once something was said again. */
function whereTheyCame({ said, seat }: Seen): number {
  const at = said.findLastIndex(
    ({ act, mine, with: of }) => (act === 'return' && of === seat) || (act === 'take_back' && mine),
  );
  return said.slice(at + 1).some(isSaidAgain) ? -1 : at;
}

/** With which note they were given back; null: they were not, or something was said again since. */
export function returnedTo(seen: Seen): Said | null {
  const came = seen.said[whereTheyCame(seen)];
  return came?.act === 'return' ? came : null;
}

/** One's newest words that came back; null once something was said again, or where they are not open here. */
export function cameBack(seen: Seen): Back | null {
  const at = whereTheyCame(seen);
  const held = seen.said.slice(0, Math.max(at, 0)).findLast(({ act }) => act === 'held');
  if (!held?.item || !held.words || held.text === null) return null;
  return { words: held.words, act: held.item, text: held.text };
}
