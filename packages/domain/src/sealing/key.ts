import { refuse, type Refusal } from '../refusal.ts';
import type { Space } from '../spaces/space.ts';

type Keyed = Pick<Space, 'epoch' | 'rekeyDue'>;

/** Texts for the space are sealed under the key in force, and under none while a new one is due. */
export const refuseStaleKey = (space: Keyed, epoch: number): Refusal | null =>
  space.rekeyDue || epoch !== space.epoch ? refuse('key:stale') : null;

/**
 * Putting the next key in force, wrapped to everyone who is to read: the two, and a neutral whom both admitted. It is done
 * where one is due: after the opening, and after somebody came or went. Whoever comes second for the same number is told
 * so, takes the key that won and seals again. With a new key whenever they liked, one of them could outrun whatever the
 * other is about to write; so beside that there is one more case alone: somebody cannot open the key in force, which
 * somebody else made. Theirs is the number after the next, so that it is bound to none before.
 *
 * @param madeBy the member who made the key in force.
 */
export function changeKey(
  space: Keyed &
    Pick<Space, 'phase'> & { readonly readers: readonly string[]; readonly madeBy: string | null },
  proposal: { readonly epoch: number; readonly by: string; readonly readers: readonly string[] },
): Refusal | { type: 'key:changed' } {
  if (space.phase !== 'open') return refuse('space:not_open');
  const isNext = space.rekeyDue && proposal.epoch === space.epoch + 1;
  const mends = space.madeBy !== proposal.by && proposal.epoch === space.epoch + 2;
  if (!isNext && !mends) return refuse('key:conflict');
  const { readers } = space;
  const wrapsAll =
    proposal.readers.length === readers.length && readers.every((one) => proposal.readers.includes(one));
  return wrapsAll ? { type: 'key:changed' } : refuse('request:invalid');
}
