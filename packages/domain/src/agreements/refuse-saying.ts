import { refuseWriting, type Look } from '../leaving/standing.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { refuseStaleKey } from '../sealing/key.ts';
import type { Space } from '../spaces/space.ts';

export type SeenSpace = Pick<Space, 'phase' | 'epoch' | 'rekeyDue'> & { readonly look: Look };

/** Where something sealed about boundaries can be said now. */
export const refuseSaying = (space: SeenSpace, epoch: number): Refusal | null =>
  space.phase === 'open'
    ? (refuseWriting(space.look) ?? refuseStaleKey(space, epoch))
    : refuse('space:not_open');
