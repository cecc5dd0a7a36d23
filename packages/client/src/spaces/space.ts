import type {
  Ending,
  InvitationKind,
  Look,
  OwnReach,
  Pace,
  Party,
  Pause,
  Phase,
  ReadinessAnswer,
  ReadinessQuestion,
} from '@footbridge/domain';
import type { Introduction } from './naming.ts';
import type { NeutralState, OwnGuest } from '../guests/seat.ts';

/**
 * - `history-differs`: what the server shows is not what this device saw before.
 * - `key-unknown`: a signature or key is not the one this device knows the other by.
 * - `key-unopened`: one's own copy of the key in force does not open; whoever writes next puts another in its place.
 */
export type SpaceTrouble = 'history-differs' | 'key-unknown' | 'key-unopened';

export interface OwnInvitation {
  readonly id: string;
  readonly kind: InvitationKind;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** To pass on again; null when it could not be opened. */
  readonly link: string | null;
}

export interface OwnReadiness {
  readonly answer: ReadinessAnswer;
  readonly note: string | null;
  readonly answeredAt: Date;
  readonly lastYesAt: Date | null;
}

/** Texts are null when they could not be opened. */
export interface SpaceState {
  readonly id: string;
  readonly phase: Phase;
  readonly startedAt: Date;
  readonly openedAt: Date | null;
  readonly own: {
    readonly member: string;
    readonly party: Party;
    readonly introduction: Introduction | null;
    readonly consentedAt: Date | null;
    readonly acknowledgement: string | null;
    readonly readiness: Readonly<Record<ReadinessQuestion, OwnReadiness | null>>;
    readonly invitations: readonly OwnInvitation[];
    readonly reach: OwnReach;
    readonly standing: { readonly pause: Pause | null; readonly ended: Ending | null };
    /** Something was sent while one was away: read it, put it away, or not now. Never how much. */
    readonly somethingWaits: boolean;
    /** When one last came back under new keys. */
    readonly newKeysSince: Date | null;
    readonly guests: readonly OwnGuest[];
  };
  /** Proposed or sitting, as far as one may know. At most one sits. */
  readonly neutrals: readonly NeutralState[];
  /**
   * - `paused`: by oneself; the composer is closed, with one button to come back.
   * - `resting`: by the other; no who, when, why or until. Drafts stay, and so does what waits in the outbox.
   * - `left`: by oneself, for good. `ended`: by the other. Everything stays readable.
   */
  readonly look: Look;
  /** The other, once one may know of them. */
  readonly other: {
    readonly member: string;
    readonly party: Party;
    readonly introduction: Introduction | null;
    /** Where they want it to be seen. */
    readonly reachShown: Pace | null;
    readonly newKeysSince: Date | null;
  } | null;
  readonly otherAcknowledgement: string | null;
  readonly jointReadiness: Readonly<Record<ReadinessQuestion, Date | null>>;
  /** The other came back under new keys, and one could open what was written before to them. Nobody asks for it. */
  readonly canOfferHistory: boolean;
  readonly trouble: SpaceTrouble | null;
}

/** What is inside a link; opened in the browser, without an account. */
export interface LinkContent {
  readonly kind: InvitationKind;
  /** The seat that is free. */
  readonly party: Party;
  readonly words: string;
  readonly inviter: Introduction;
}
