import type { PendingSignatureView, SaidView, SayingView } from '@footbridge/contract';
import type { Version } from '@footbridge/domain';
import { createTurns, type InTurn } from '../in-turn.ts';
import { writable, type Writable } from '../store.ts';
import type { Answer } from '../wire/answer.ts';
import type { AgreementsState } from './agreement.ts';
import type { OpenedSaid } from './opened-said.ts';

/** The agreements of one space, in memory. */
export interface LiveAgreements {
  readonly state: Writable<AgreementsState>;
  said: readonly SaidView[];
  pending: readonly PendingSignatureView[];
  sayings: readonly SayingView[];
  /** What is in the envelopes, opened once: what was said never changes. `of`: the digest of all that was told of it. */
  readonly opened: Map<string, OpenedSaid & { readonly of: string }>;
  versions: readonly Version[];
  /** So that an answer which comes late takes nothing away. Not the space's own turn, in which some of it is asked for. */
  readonly inTurn: InTurn;
  /** Asks anew for everything, once somebody has asked for it at all. */
  readonly takeIn: () => Answer;
  isLoaded: boolean;
  /** It could not be had when it was last asked for. */
  isBehind: boolean;
  /** Something that this device saw before is gone, in another place or another one now. */
  isOther: boolean;
}

const empty: AgreementsState = {
  isLoaded: false,
  versions: [],
  standing: null,
  open: [],
  limits: [],
  crossings: [],
  commitments: [],
  topics: { own: null, other: null },
  trouble: null,
};

export const createLiveAgreements = (takeIn: (agreements: LiveAgreements) => Answer): LiveAgreements => {
  const agreements: LiveAgreements = {
    state: writable(empty),
    said: [],
    pending: [],
    sayings: [],
    opened: new Map(),
    versions: [],
    inTurn: createTurns(),
    takeIn: () => takeIn(agreements),
    isLoaded: false,
    isBehind: false,
    isOther: false,
  };
  return agreements;
};
