import { refuseWriting, type Look } from '../leaving/standing.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { refuseStaleKey } from '../sealing/key.ts';
import type { Space } from '../spaces/space.ts';
import type { Letter } from './letter.ts';

/**
 * Answering a letter: its receiver says what they wish to say of it; its author reports on what they said they would do.
 * Each has one answer, and may change it or take it back at any time: taking back is never refused.
 *
 * @param letter one that this member may know of; an author's own counts from when it has gone.
 * @param epoch of the key it is sealed under; null takes the answer back.
 */
export function answerLetter(
  space: Pick<Space, 'epoch' | 'rekeyDue'> & { readonly look: Look },
  letter: Letter | undefined,
  epoch: number | null,
): Refusal | { type: 'letter:answered' } {
  if (!letter?.sentAt) return refuse('letter:unknown');
  if (epoch === null) return { type: 'letter:answered' };
  return refuseWriting(space.look) ?? refuseStaleKey(space, epoch) ?? { type: 'letter:answered' };
}
