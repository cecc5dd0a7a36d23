import type { SaidView } from '@footbridge/contract';
import type {
  DialoguePace,
  DialoguePhase,
  GuestRole,
  InvitationKind,
  Party,
  Phase,
  ProtocolName,
  ReadinessAnswer,
  ReadinessQuestion,
  Report,
  SayingKind,
  ShownKind,
} from '@footbridge/domain';
import type { SignedAct } from '@footbridge/record';
import type { Commitment, LetterAnswer } from '../letters/letter.ts';
import type { PageContent } from '../pages/page-content.ts';
import type { Introduction } from '../spaces/naming.ts';

/**
 * A person's copy of all they may see, as one JSON file: version 1 of the form. Times are ISO 8601 in UTC, bytes are
 * base64url without padding. A reader ignores fields it does not know; a change that breaks readers gets a new version.
 *
 * How anyone checks it, without Footbridge:
 *
 * 1. The hash of an act is SHA-256 over its RFC 8785 JSON in UTF-8. `act` fields name acts by it.
 * 2. An act without its `signature`, as RFC 8785 JSON in UTF-8, is what its author signed (Ed25519, RFC 8032). The
 *    author's key stands in `members`, as this person's device knew it; what was signed before its author came back under
 *    new keys, with one of the former keys there.
 * 3. SHA-256 over the bytes of `salt` followed by `text` in UTF-8 equals the act's `commitment`: so said its author.
 *    For a yes to the ground rules the text is `groundRules` and there is no salt.
 * 4. Every hash an act names in `parents` is an act of the file: nothing was taken out between them.
 *
 * `verifyHistory` and `commit` in packages/record do this.
 */
export interface ExportFile {
  readonly format: 'footbridge-copy';
  readonly version: 1;
  readonly madeAt: string;
  readonly spaces: readonly ExportedSpace[];
  /** Where one sits beside the two of a space, with what one may read there. */
  readonly seats: readonly ExportedSeat[];
  /** Private pages; null when they were left out. */
  readonly pages: readonly ExportedPage[] | null;
  /** Some private pages are from before one came back under new keys: they are kept, and not in the copy. */
  readonly hasClosedPages: boolean;
}

/** A text and what proves it. */
export interface ProvenText {
  /** Null when it could not be opened. */
  readonly text: string | null;
  readonly salt: string | null;
  /** The hash of its act in `acts`; null where it is not in the record: while it is one's own alone, or has one yes. */
  readonly act: string | null;
  /** From before one came back under new keys: it is kept, and stays closed until its keys turn up. */
  readonly isFromBefore: boolean;
}

export interface ExportedMember {
  readonly id: string;
  readonly isOwn: boolean;
  readonly party: Party;
  /** The name in force when the copy was made. */
  readonly introduction: Introduction | null;
  /** Ed25519; null when this device does not know it from under a seal. */
  readonly signingKey: string | null;
  /** X25519. */
  readonly agreementKey: string | null;
  /** Keys that were lost and replaced, oldest first: each signed what its owner did until then. */
  readonly formerSigningKeys: readonly { readonly signingKey: string; readonly until: string }[];
  /** What was signed: JSON of introduction and keys. */
  readonly signed: ProvenText;
}

export interface ExportedMessage extends ProvenText {
  readonly id: string;
  readonly author: string;
  readonly isOwn: boolean;
  /**
   * - `sent`: kept by Footbridge and passed on.
   * - `held`: held back by oneself until `heldUntil`. The other does not know of it.
   * - `waiting`: still on this device.
   */
  readonly state: 'sent' | 'held' | 'waiting';
  readonly writtenAt: string;
  readonly sentAt: string | null;
  readonly heldUntil: string | null;
  /** Hidden from one's own view. */
  readonly isHidden: boolean;
  /** For the two alone, while somebody else sits in the space as well. */
  readonly isForTwo: boolean;
  /** One's own, and a neutral may read it after all. */
  readonly isOpenedTo: boolean;
}

export interface ExportedLetter {
  readonly id: string;
  readonly author: string;
  readonly isOwn: boolean;
  /** One's own, from when it goes. */
  readonly leavesAt: string | null;
  /** Null while it waits to go: the other does not know of it. */
  readonly sentAt: string | null;
  readonly text: string | null;
  readonly commitment: Commitment | null;
  /** What its receiver says of it, as far as they sent it. */
  readonly answer: LetterAnswer | null;
  /** What its author says of what they said they would do. */
  readonly report: Report | null;
  /** What was signed: JSON of text and commitment. */
  readonly signed: ProvenText;
}

/** Boundaries: what both said of agreements, in order, and what stands beside them. */
export interface ExportedAgreements {
  /** False: something is not what its author signed, or not what this device saw before. */
  readonly isAsSeen: boolean;
  readonly said: readonly ExportedSaid[];
  /** One's own that cool off: the other does not know of them. */
  readonly signatures: readonly {
    readonly version: string;
    readonly signedAt: string;
    readonly showsAt: string;
  }[];
  readonly sayings: readonly ExportedSaying[];
}

/**
 * One thing that was said. What was signed is JSON: of a document and what it answers, of answers, or of the name that a
 * version was signed with.
 */
export interface ExportedSaid extends ProvenText {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  /** What stands in clear of it. */
  readonly content: SaidView['content'];
}

/** A limit about oneself, a crossing, or topics, as its author said it, and what the other replied. It can be taken back. */
export interface ExportedSaying {
  readonly id: string;
  readonly by: string;
  readonly kind: SayingKind;
  readonly at: string;
  /** JSON; null when it could not be opened. */
  readonly text: string | null;
  readonly reply: string | null;
}

/**
 * A structured conversation: all that happened, in order, as one may know it. It is there to be read and proves nothing:
 * what is said in one never enters the record.
 */
export interface ExportedDialogue {
  readonly id: string;
  readonly protocol: ProtocolName;
  readonly pace: DialoguePace;
  /** One asked for it oneself. */
  readonly isOwn: boolean;
  /** Null: it was not told yet, or could not be opened. */
  readonly topic: string | null;
  /** That were proposed. */
  readonly times: readonly string[];
  readonly phase: DialoguePhase;
  readonly said: readonly {
    readonly act: string;
    /** Null: the clock, both together, or somebody whom it is not for one to know. */
    readonly by: 'own' | 'other' | 'neutral' | null;
    readonly at: string;
    readonly step: string | null;
    readonly text: string | null;
    /** What later ones refer to these words by. */
    readonly words: string | null;
    readonly item: string | null;
  }[];
}

export interface ExportedAcknowledgement extends ProvenText {
  readonly author: string;
}

/** Someone whom one has invited oneself: a supporter, or a neutral whom one has not proposed yet. */
export interface ExportedGuest {
  readonly id: string;
  readonly role: GuestRole;
  readonly introduction: Introduction | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly link: string | null;
  /** They said that they would. */
  readonly isTaken: boolean;
  /** Ids of the messages, letters and drafts one shows to a supporter. */
  readonly shown: readonly string[];
}

/** Someone proposed as a neutral, sitting as one, or gone. */
export interface ExportedNeutral {
  readonly id: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly introduction: Introduction | null;
  /** What a yes says yes to. */
  readonly words: string | null;
  /** When both had said yes. */
  readonly admittedAt: string | null;
  /** Both yeses were checked on this device. */
  readonly isProven: boolean;
  readonly goneAt: string | null;
  /** One's own no. */
  readonly declined: boolean;
  /** One's own yes to opening what was written before, and when both had said it. */
  readonly earlierWished: boolean;
  readonly earlierOpenedAt: string | null;
  /** What both yeses sign, one act each with this commitment: JSON of words, introduction and keys. */
  readonly signed: ProvenText;
}

/** A seat beside the two of a space. What is read there comes without proofs. */
export interface ExportedSeat {
  readonly id: string;
  readonly role: GuestRole;
  readonly space: string;
  readonly takenAt: string;
  /** A neutral whom both have admitted. */
  readonly isAdmitted: boolean;
  /** Of the two, as far as one was told; the one who invited first. */
  readonly names: readonly string[];
  /** How one is named there oneself. */
  readonly introduction: Introduction | null;
  /** From before one came back under new keys: it stays closed. */
  readonly isFromBefore: boolean;
  /** Oldest first. */
  readonly items: readonly ExportedSeatItem[];
}

export interface ExportedSeatItem {
  readonly id: string;
  readonly kind: ShownKind;
  /** Null when it could not be opened. */
  readonly text: string | null;
  /** What went with a letter. */
  readonly commitment: Commitment | null;
  /** By name. */
  readonly author: string | null;
  readonly party: Party | null;
  readonly at: string;
}

export interface ExportedSpace {
  readonly id: string;
  readonly phase: Phase;
  readonly startedAt: string;
  readonly openedAt: string | null;
  readonly members: readonly ExportedMember[];
  /** The rules as they stand; what a yes signed. */
  readonly groundRules: string;
  readonly consentedAt: string | null;
  readonly acknowledgements: readonly ExportedAcknowledgement[];
  /** One's own answers. */
  readonly readiness: Readonly<Partial<Record<ReadinessQuestion, ExportedReadiness>>>;
  /** When both had said yes. */
  readonly jointReadiness: Readonly<Record<ReadinessQuestion, string | null>>;
  readonly links: readonly ExportedLink[];
  readonly guests: readonly ExportedGuest[];
  /** By when they were proposed, oldest first. */
  readonly neutrals: readonly ExportedNeutral[];
  /** Oldest first; then what is held, then what waits. */
  readonly messages: readonly ExportedMessage[];
  /** By when they went or will go, newest first. */
  readonly letters: readonly ExportedLetter[];
  readonly agreements: ExportedAgreements;
  /** Newest first. */
  readonly dialogues: readonly ExportedDialogue[];
  /** Every act that all members may see. */
  readonly acts: readonly SignedAct[];
}

export interface ExportedReadiness {
  readonly answer: ReadinessAnswer;
  readonly note: string | null;
  readonly answeredAt: string;
}

export interface ExportedLink {
  readonly kind: InvitationKind;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly link: string | null;
}

export interface ExportedPage {
  readonly id: string;
  readonly content: PageContent;
  readonly writtenAt: string;
  readonly changedAt: string;
}
