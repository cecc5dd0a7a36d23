import type { LiveSpace } from '../spaces/live-space.ts';
import type { NeutralState } from './seat.ts';
import type { KnownNeutral } from './known-neutral.ts';
import { readStatement } from './neutral-statement.ts';
import { areOwnWords } from './open-neutrals.ts';

export function describeNeutral({ snapshot: { space } }: LiveSpace, known: KnownNeutral): NeutralState {
  const { view, proposal, isProven } = known;
  return {
    id: view.id,
    isOwnProposal: view.by === space.own.member,
    introduction: proposal?.introduction ?? null,
    statement: readStatement(proposal?.statement),
    proposedAt: new Date(view.proposedAt),
    admittedAt: view.admission && new Date(view.admission.at),
    areSameWords: areOwnWords(known),
    isProven,
    declined: view.declined,
    earlierWished: view.earlierWished,
    earlierOpened: view.earlierOpenedAt !== null,
  };
}
