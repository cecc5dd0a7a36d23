import type { GuestRole, Party, ShownKind } from '@footbridge/domain';
import type { Commitment } from '../letters/letter.ts';
import type { Introduction } from '../spaces/naming.ts';
import type { NeutralStatement } from './neutral-statement.ts';

/** Someone whom one has invited oneself: a supporter, or a neutral whom one has not proposed yet. */
export interface OwnGuest {
  readonly id: string;
  readonly role: GuestRole;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** To pass on; null when it could not be opened. */
  readonly link: string | null;
  /** They said that they would. */
  readonly isTaken: boolean;
  readonly introduction: Introduction | null;
  /** What a neutral states of themselves. */
  readonly statement: NeutralStatement | null;
  /** Ids of what one has shown to a supporter. */
  readonly shown: readonly string[];
}

/** Someone proposed as a neutral or sitting as one. */
export interface NeutralState {
  readonly id: string;
  readonly isOwnProposal: boolean;
  readonly introduction: Introduction | null;
  /** Null: they stated nothing. What there is was signed with the words, and verified by nobody. */
  readonly statement: NeutralStatement | null;
  readonly proposedAt: Date;
  readonly admittedAt: Date | null;
  /** What was proposed is word for word what stands here: only then can one say yes to it. */
  readonly areSameWords: boolean;
  /** Both yeses were checked here. */
  readonly isProven: boolean;
  /** One's own no, which nobody else ever sees. */
  readonly declined: boolean;
  readonly earlierWished: boolean;
  readonly earlierOpened: boolean;
}

/** A seat one holds beside the two of a space. */
export interface SeatState {
  readonly id: string;
  readonly role: GuestRole;
  readonly space: string;
  readonly takenAt: Date;
  /** Names of the two as far as one was told; the one who invited first. */
  readonly names: readonly string[];
  readonly introduction: Introduction | null;
  /** What one states of oneself as a neutral. */
  readonly statement: NeutralStatement | null;
  /** A neutral whom both have admitted. */
  readonly isAdmitted: boolean;
}

/** Something to show to one's own supporter. */
export interface ToShow {
  readonly kind: ShownKind;
  readonly id: string;
}

/** What one may read from such a seat. */
export interface SeatItem {
  readonly id: string;
  readonly kind: ShownKind;
  /** Null: could not be opened. */
  readonly text: string | null;
  /** What went with a letter. */
  readonly commitment: Commitment | null;
  readonly author: string | null;
  readonly party: Party | null;
  readonly at: Date;
}

/** What a link for a guest says. */
export interface SeatLinkContent {
  readonly role: GuestRole;
  readonly names: readonly string[];
}
