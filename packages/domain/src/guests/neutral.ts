import { refuseWriting, type Look } from '../leaving/standing.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { refuseStaleKey } from '../sealing/key.ts';
import type { Space } from '../spaces/space.ts';
import type { Guest } from './guest.ts';

type Seen = Pick<Space, 'phase' | 'epoch' | 'rekeyDue'> & { readonly look: Look };

/** One's word on a neutral: what the words say and whom they are about, and the very proposal, by their hashes. */
export interface Word {
  readonly commitment: string;
  readonly envelopeHash: string | null;
}

export interface Proposal {
  readonly byMemberId: string;
  readonly word: Word;
}

/** What there is about a neutral in a space, as both know it. */
export interface NeutralSeat {
  /** Somebody sits there. */
  readonly isTaken: boolean;
}

/**
 * Proposing someone as a neutral, who has said that they would: the proposer's own yes. It reaches the other like
 * anything else that is written to them, within their limits.
 *
 * @param own how many proposals of one's own the other may answer.
 */
export function proposeNeutral(
  space: Seen,
  guest: Guest | undefined,
  memberId: string,
  proposal: { readonly epoch: number },
  seat: NeutralSeat & { readonly own: number },
): Refusal | { type: 'neutral:proposed' } {
  if (space.phase !== 'open') return refuse('space:not_open');
  if (guest?.role !== 'neutral' || guest.hostMemberId !== memberId || !guest.takenAt)
    return refuse('guest:unknown');
  const refusal = refuseWriting(space.look) ?? refuseStaleKey(space, proposal.epoch);
  if (refusal) return refusal;
  if (seat.isTaken) return refuse('neutral:seat_taken');
  return seat.own > 0 ? refuse('neutral:proposed_before') : { type: 'neutral:proposed' };
}

/**
 * The second yes. It counts only for the words the first one was for, letter by letter, and for the same person with the
 * same keys. From then on a new key is due, which is wrapped to the neutral as well.
 */
export function admitNeutral(
  space: Seen,
  proposal: Proposal | undefined,
  memberId: string,
  word: Word,
  seat: NeutralSeat,
): Refusal | { type: 'neutral:admitted'; firstEpoch: number } {
  if (!proposal || proposal.byMemberId === memberId) return refuse('guest:unknown');
  const closed = refuseWriting(space.look);
  if (closed) return closed;
  if (seat.isTaken) return refuse('neutral:seat_taken');
  const isSame =
    word.commitment === proposal.word.commitment && word.envelopeHash === proposal.word.envelopeHash;
  return isSame ? { type: 'neutral:admitted', firstEpoch: space.epoch + 1 } : refuse('neutral:other_words');
}

/** What was written before is opened to the neutral by two yeses; one of them is its owner's alone. */
export const earlierOpens = (wishes: readonly string[], parties: readonly string[]): boolean =>
  parties.length === 2 && parties.every((party) => wishes.includes(party));

/** Handing over keys of before the neutral came, once both have said yes to that. */
export function giveEarlier(
  neutral: { readonly firstEpoch: number; readonly earlierOpenedAt: Date | null } | undefined,
  epochs: readonly number[],
): Refusal | { type: 'neutral:earlier_given' } {
  if (!neutral?.earlierOpenedAt) return refuse('guest:unknown');
  const areEarlier = epochs.every((epoch) => epoch < neutral.firstEpoch);
  return areEarlier && new Set(epochs).size === epochs.length
    ? { type: 'neutral:earlier_given' }
    : refuse('request:invalid');
}
