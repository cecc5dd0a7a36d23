import { refuseWriting, type Look } from '../leaving/standing.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Space } from '../spaces/space.ts';

/** Someone lost the way to their keys, came back by mail and goes on under new ones. */
export interface Replacement {
  /** Number of the last space key that the keys before could have been used with. */
  readonly epoch: number;
}

/**
 * New keys for a member. The key number after the one in force is nobody's: so no space key that was made for the old keys
 * fits any more, and the next one is bound to none before, which whoever came back does not have.
 * @param isSame whether these are the keys the member has already.
 */
export function replaceKeys(
  space: Pick<Space, 'phase' | 'epoch'>,
  isSame: boolean,
): Refusal | { type: 'key:replaced'; last: number; epoch: number } | { type: 'key:unchanged' } {
  if (isSame) return { type: 'key:unchanged' };
  if (space.phase !== 'open') return refuse('space:not_open');
  return { type: 'key:replaced', last: space.epoch, epoch: space.epoch + 1 };
}

/**
 * Which keys were a member's when a space key was in force: the first replacement that came later says what they were
 * until then.
 * @param replacements oldest first.
 * @returns null for the keys of today.
 */
export const replacedAfter = <R extends Replacement>(replacements: readonly R[], epoch: number): R | null =>
  replacements.find((one) => epoch <= one.epoch) ?? null;

/**
 * Opening what both wrote before to someone who came back: their counterparty's own idea, or nobody's. Once for each
 * time they came back.
 * @param epochs numbers of the space keys that are handed over.
 */
export function offerHistory(
  space: Pick<Space, 'phase'> & { readonly look: Look },
  other: { readonly replacements: readonly Replacement[]; readonly isOffered: boolean },
  epochs: readonly number[],
): Refusal | { type: 'history:offered' } | { type: 'history:unchanged' } {
  if (space.phase !== 'open') return refuse('space:not_open');
  const closed = refuseWriting(space.look);
  if (closed) return closed;
  if (other.isOffered) return { type: 'history:unchanged' };
  const last = other.replacements.at(-1);
  const areEarlier = last && epochs.every((epoch) => epoch <= last.epoch);
  const isPlain = epochs.length > 0 && new Set(epochs).size === epochs.length;
  return areEarlier && isPlain ? { type: 'history:offered' } : refuse('request:invalid');
}
