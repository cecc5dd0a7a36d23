import type { Answers } from '@footbridge/domain';
import { canonicalJson } from '@footbridge/record';

/** What is inside the envelopes of agreements, and so what their acts commit to. */

/** An offer: the document whole, and what it answers. */
export const offerText = (document: unknown, answering: unknown): string =>
  canonicalJson({ document, answering });

/** Answers: of which version, told by its digest. */
export const answersText = (digest: string, answers: Answers): string => canonicalJson({ digest, answers });

export interface SignedName {
  readonly agreement: string;
  readonly version: number;
  readonly digest: string;
  /** The name adopted for signing. */
  readonly name: string;
}

/** What a signature signs. The same words stand in an instrument. */
export const signatureText = ({ agreement, version, digest, name }: SignedName): string =>
  canonicalJson({ agreement, version, digest, name });

/** Stepping back has no words. What it is about is committed to all the same; nothing in it is private: no salt. */
export const endText = (version: string, clause: string | null): string => canonicalJson({ version, clause });
