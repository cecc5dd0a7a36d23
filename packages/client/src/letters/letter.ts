import type { PassageMark, ReplyToLetter, Report } from '@footbridge/domain';

/** A stretch of a letter's text, in UTF-16 code units. A letter is frozen, so it stays where it is. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

export interface MarkedPassage extends Passage {
  readonly mark: PassageMark;
}

/** "What will you do, by when?" It goes with the letter. */
export interface Commitment {
  readonly what: string;
  /** As its author says it: a day, a month, or ''. */
  readonly byWhen: string;
}

/** What whoever got a letter says of it: all of it optional, and all of it can be taken back. */
export interface LetterAnswer {
  readonly reply: ReplyToLetter | null;
  readonly passages: readonly MarkedPassage[];
  /** `all`, or parts of it. Nobody is asked for it. */
  readonly forgiven: 'all' | readonly Passage[];
  /** That the other has done what they said they would. */
  readonly hasConfirmed: boolean;
}

export interface Letter {
  readonly id: string;
  readonly mine: boolean;
  /** Null: could not be opened. */
  readonly text: string | null;
  readonly commitment: Commitment | null;
  /** One's own, while it waits to go. */
  readonly leavesAt: Date | null;
  /** "Sent" means kept by Footbridge, never "seen". */
  readonly sentAt: Date | null;
  /** Opened on a device of one's own. Nobody else knows. */
  readonly isOpened: boolean;
  /** What its receiver says of it: oneself, or what the other chose to send. */
  readonly answer: LetterAnswer | null;
  /** What its author says of what they said they would do. */
  readonly report: Report | null;
}

export interface LettersState {
  /** By when they went or will go, newest first. */
  readonly items: readonly Letter[];
  readonly isLoaded: boolean;
}

export interface LetterToHandOver {
  /** Random (v4), and the same when it is tried again. */
  readonly id: string;
  readonly text: string;
  readonly commitment: Commitment | null;
  readonly leavesAt: Date;
}
