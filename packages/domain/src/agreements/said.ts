import type { ClauseKind } from './agreement-document.ts';
import type { AgreedRule, Who } from './rules.ts';

/** What may be said of a clause that the other offers. To counter it is to offer another version that answers this one. */
export const clauseAnswers = ['accepted', 'declined', 'countered', 'talk'] as const;
export type ClauseAnswer = (typeof clauseAnswers)[number];

/** By clause. A clause that is not named is not answered yet, and nobody asks. */
export type Answers = Readonly<Record<string, ClauseAnswer>>;

export interface Answering {
  /** The id of the version. */
  readonly version: string;
  readonly answers: Answers;
}

/** What the server sees of a clause: never its words. */
export interface ClauseOutline {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly owner: Who;
  readonly rule: AgreedRule | null;
}

/** A version from outside, as its author sends it beside the sealed document. */
export interface VersionOutline {
  readonly agreement: string;
  readonly version: number;
  readonly digest: string;
  readonly supersedes: string | null;
  readonly clauses: readonly ClauseOutline[];
  readonly effectiveFrom: string | null;
  readonly reviewOn: string | null;
  /** The other's version that it counters, and what is said of its clauses. */
  readonly answering: Answering | null;
}

/**
 * Everything that is ever said openly about agreements in a space, in the order in which it was said. It is only ever
 * added to; how things stand is told by reading it through (`readVersions`). A signature is said when its cooling-off
 * is over; before that it is its owner's alone and stands nowhere here.
 */
export type Said = {
  readonly id: string;
  /** A member. */
  readonly by: string;
  readonly at: Date;
} & (
  | ({ readonly kind: 'offered' } & VersionOutline)
  | ({ readonly kind: 'answered' } & Answering)
  | {
      readonly kind: 'signed';
      readonly version: string;
      readonly digest: string;
      readonly signedAt: Date;
    }
  | { readonly kind: 'stopped'; readonly version: string }
  | { readonly kind: 'clause_ended'; readonly version: string; readonly clause: string }
);
export type SaidKind = Said['kind'];
export const saidKinds = [
  'offered',
  'answered',
  'signed',
  'stopped',
  'clause_ended',
] as const satisfies readonly SaidKind[];
