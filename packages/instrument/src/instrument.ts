import type { AgreementDocument } from '@footbridge/domain';
import type { SignedAct } from '@footbridge/record';

/** An act of the record, whole, and what its commitment commits to. */
export interface Proof {
  readonly act: SignedAct;
  /** base64url; '' where what is committed to is no secret. */
  readonly salt: string;
  readonly text: string;
  /** When Footbridge took it, by its clock: ISO 8601 in UTC. No signature stands under this. */
  readonly at: string;
}

/** What an instrument is made of, as a member's own client knows it. */
export interface Evidence {
  readonly document: AgreementDocument;
  /** `agreement:sign`, one of each party; the text is `signedWords`. */
  readonly signatures: readonly Proof[];
  /** `member:introduce`, one of each party: JSON of introduction and public keys. */
  readonly introductions: readonly Proof[];
  /** `key:replace`, oldest first: keys of before and those that go on. */
  readonly replacements: readonly Proof[];
  /** The newest acts of the record that are known to whoever makes it, by hash. */
  readonly heads: readonly string[];
}

export const instrumentFormat = 'footbridge-instrument/1';

/**
 * Everything that shows what was signed, by whom and when, so that anyone can check it without Footbridge. As a file it is
 * the RFC 8785 JSON of this. It shows what was signed, and not that it still holds.
 */
export interface Instrument extends Evidence {
  readonly format: typeof instrumentFormat;
  /** Of the document, base64url. */
  readonly digest: string;
  /** SHA-256 over the RFC 8785 JSON of all else, base64url: for what no signature stands under, such as the times. */
  readonly checksum: string;
}

/** What a signature signs, beside the act it stands in. */
export interface SignedWords {
  readonly agreement: string;
  readonly digest: string;
  /** The name adopted for signing. */
  readonly name: string;
  readonly version: number;
}
