import { refuseWriting, type Look } from '../leaving/standing.ts';
import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { refuseStaleKey } from '../sealing/key.ts';
import type { Space } from '../spaces/space.ts';

/**
 * Handing a letter over. It always waits first, for as long as its author chose: what is written in one mood is reread
 * in another. It is sealed under the key in force now; like a message that is held, it goes as it is if another key
 * comes into force meanwhile, for whoever reads the space keeps its earlier keys.
 *
 * @param letters how many this author has handed over in the space.
 */
export function handOverLetter(
  space: Pick<Space, 'phase' | 'epoch' | 'rekeyDue'> & { readonly look: Look },
  letter: { readonly epoch: number; readonly leavesAt: Date },
  letters: number,
  now: Date,
): Refusal | { type: 'letter:handed_over' } {
  if (space.phase !== 'open') return refuse('space:not_open');
  const closed = refuseWriting(space.look);
  if (closed) return closed;
  const stale = refuseStaleKey(space, letter.epoch);
  if (stale) return stale;
  if (letters >= limits.letters) return refuse('letter:too_many');
  return refuseWait(letter.leavesAt, now) ?? { type: 'letter:handed_over' };
}

/** A device clock may run behind or ahead: a moment already past simply means "now". */
export const refuseWait = (leavesAt: Date, now: Date): Refusal | null =>
  leavesAt.getTime() - now.getTime() > limits.letterWaitLongest ? refuse('letter:wait_out_of_range') : null;
