import type {
  AgreementDocument,
  Answers,
  Clause,
  ClauseWords,
  Report,
  SayingReply,
  TopicStatus,
  VersionStatus,
} from '@footbridge/domain';
import type { SignedAct } from '@footbridge/record';
import type { Commitment } from '../letters/letter.ts';

/** A clause while it is being drafted: the words for its rule are made when it is offered. */
export type DraftClause = Omit<Clause, 'ruleWords'>;

/** What one would offer. The rest of the document (names, keys, number, salt) is put to it when it is. */
export interface AgreementDraft {
  readonly clauses: readonly DraftClause[];
  /** 'YYYY-MM-DD' */
  readonly effectiveFrom: string | null;
  readonly reviewOn: string | null;
}

/** A signature both can see: its cooling-off is over. */
export interface ShownSignature {
  readonly mine: boolean;
  /** As it was adopted for signing. Null: it is not that person's signature under this very document. */
  readonly name: string | null;
  readonly signedAt: Date;
  readonly shownAt: Date;
}

/** One's own signature while it cools off: nobody else knows of it. */
export interface OwnSignature {
  readonly signedAt: Date;
  readonly showsAt: Date;
}

export interface ClauseEnded {
  readonly clause: string;
  readonly mine: boolean;
  readonly at: Date;
  /** Ending asks for no key, so it may be Footbridge's word alone. */
  readonly isSigned: boolean;
}

export interface AgreementVersion {
  readonly id: string;
  readonly mine: boolean;
  /** Null: it could not be opened, or is not what its author signed. */
  readonly document: AgreementDocument | null;
  readonly digest: string;
  readonly status: VersionStatus;
  /** What one may do next, if one likes; see `moveOf`. */
  readonly move: 'answer' | 'reword' | 'sign' | 'wait' | null;
  readonly offeredAt: Date;
  /** When it lapses if nobody says anything. */
  readonly lapsesAt: Date;
  /** The last moment at which it can be signed. */
  readonly signableUntil: Date;
  /** What its reader (not its author) says of its clauses. */
  readonly answers: Answers;
  /** The version it counters, if it does: compare clauses by id. */
  readonly counters: string | null;
  /** Stopped by either, which asks for no key, so it may be Footbridge's word alone. Null: it was not. */
  readonly stop: { readonly mine: boolean; readonly isSigned: boolean } | null;
  /** The version in its place, if another came. */
  readonly replacedBy: string | null;
  readonly signatures: readonly ShownSignature[];
  readonly ownSignature: OwnSignature | null;
  /** When it holds from; null before both have signed. */
  readonly takesEffectAt: Date | null;
  readonly endings: readonly ClauseEnded[];
  /** By clause, where the other said no to it and it rests: until when it is not to be offered again. */
  readonly resting: Readonly<Record<string, Date>>;
}

/** What has reached one of the other's reply, or one's own. */
export interface Reply {
  readonly reply: SayingReply;
  readonly text: string;
  readonly at: Date;
}

interface Saying {
  readonly id: string;
  readonly mine: boolean;
  readonly at: Date;
  /** From whoever did not say it. */
  readonly reply: Reply | null;
}

/** A limit about oneself. It needs no consent. Null words: could not be opened. */
export interface DeclaredLimit extends Saying {
  readonly words: ClauseWords | null;
}

/** Said openly: a boundary was crossed. */
export interface Crossing extends Saying {
  /** The clause or declared limit, by id. */
  readonly about: string | null;
  /** Its words at that time, for when it is not there any more. */
  readonly what: string | null;
  readonly text: string | null;
}

/** Something small that somebody said they would do, and how they say it goes. Null: could not be opened, or not said. */
export interface SaidCommitment extends Saying {
  readonly commitment: Commitment | null;
  readonly report: Report | null;
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly status: TopicStatus;
}

export interface AgreementsState {
  readonly isLoaded: boolean;
  /** Newest first. */
  readonly versions: readonly AgreementVersion[];
  /** What both have signed and holds, or will from its day on. */
  readonly standing: AgreementVersion | null;
  /** What is on the table, newest first; more than one only where both offered at once. */
  readonly open: readonly AgreementVersion[];
  readonly limits: readonly DeclaredLimit[];
  readonly crossings: readonly Crossing[];
  readonly commitments: readonly SaidCommitment[];
  /** As shown to the other, by either; null: not shown. Which ones nobody has shown stays on one's private page. */
  readonly topics: { readonly own: readonly Topic[] | null; readonly other: readonly Topic[] | null };
  /** Something this device saw before is gone or another one now. */
  readonly trouble: 'history-differs' | null;
}

/** Where a private page has them: what one drafts, one's topics, and what one noted of a crossing. */
export interface AgreementDraftPage extends AgreementDraft {
  readonly kind: 'agreement';
  readonly space: string;
  /** The version it would answer. */
  readonly answers: string | null;
}

export interface TopicsPage {
  readonly kind: 'topics';
  readonly space: string;
  readonly topics: readonly Topic[];
}

export interface CrossingPage {
  readonly kind: 'crossing';
  readonly space: string;
  /** The clause or declared limit, by id. */
  readonly about: string;
  readonly what: string;
  readonly text: string;
}

/** An act of the record, whole, with what its commitment commits to: what an instrument is made of. */
export interface Proof {
  readonly act: SignedAct;
  /** base64url; '' where what is committed to is no secret. */
  readonly salt: string;
  readonly text: string;
  /** ISO 8601, by Footbridge's clock. */
  readonly at: string;
}

export interface AgreementEvidence {
  readonly document: AgreementDocument;
  readonly signatures: readonly Proof[];
  readonly introductions: readonly Proof[];
  readonly replacements: readonly Proof[];
  /** The newest acts of the record that are known here. */
  readonly heads: readonly string[];
}
