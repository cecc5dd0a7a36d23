import type { AgreedRule, Who } from './rules.ts';

/** *Declared*: a limit about oneself, which asks for nobody's yes. *Agreed*: both accept. */
export const clauseKinds = ['declared', 'agreed'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** The words of a boundary, in its owner's own language. Only `what` must not be empty. */
export interface ClauseWords {
  readonly what: string;
  /** When and where. */
  readonly when: string;
  readonly until: string;
  /** What its owner will do if it is crossed. */
  readonly ifCrossed: string;
}
export const clauseFields = ['what', 'when', 'until', 'ifCrossed'] as const;

export interface Clause {
  /** The same from version to version: what was changed, moved or added is told by it. */
  readonly id: string;
  readonly kind: ClauseKind;
  /** Whose promise or limit it is: a member, or `both` where it is agreed. */
  readonly owner: Who;
  readonly words: ClauseWords;
  readonly rule: AgreedRule | null;
  /** `ruleInWords` of the rule: what both read, and so part of what is signed. */
  readonly ruleWords: string | null;
}

export interface SigningParty {
  readonly member: string;
  /** As it stood when the version was made. */
  readonly name: string;
  /** Ed25519, base64url. */
  readonly signingKey: string;
}

export const agreementFormat = 'footbridge-agreement/1';

/**
 * One version of an agreement: what is read, signed and shown, and nothing else. It never changes. Its digest is
 * base64url(SHA-256(canonical JSON (RFC 8785) of the whole)).
 */
export interface AgreementDocument {
  readonly format: typeof agreementFormat;
  readonly space: string;
  /** The line of versions. */
  readonly agreement: string;
  /** 1, 2, …: one more than the version it answers or amends. */
  readonly version: number;
  /** Digest of the version in force that it takes the place of. */
  readonly supersedes: string | null;
  /** 32 random bytes, base64url: without them a guess at the words could be tested against the digest. */
  readonly salt: string;
  /** By member id. */
  readonly parties: readonly [SigningParty, SigningParty];
  readonly clauses: readonly Clause[];
  /** 'YYYY-MM-DD', from its first moment (UTC); null: once both signatures hold. */
  readonly effectiveFrom: string | null;
  readonly reviewOn: string | null;
}
