import { toBase64url, type Bytes } from './base64url.ts';

/**
 * One thing a person did that all members may see. `parents` are the hashes of its author's own newest messages: a graph,
 * as with commits, but one that names nothing of anyone else's, which would tell what had reached its author.
 */
export interface Act {
  readonly version: 1;
  readonly space: string;
  /** The author's member id. */
  readonly author: string;
  readonly kind: string;
  readonly item: string;
  readonly parents: readonly string[];
  /** Binds the text without telling it: see `commit`. */
  readonly commitment: string;
  /** SHA-256 of the envelope as it travels; null for an act without a text. */
  readonly envelopeHash: string | null;
}

export interface SignedAct extends Act {
  /** Ed25519 (RFC 8032) over `actBytes`, base64url. */
  readonly signature: string;
}

const encoder = new TextEncoder();

const sha256 = async (bytes: Bytes) =>
  toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** What is signed: RFC 8785 JSON of the act's own fields and no others, in UTF-8. They stand here in its order. */
export const actBytes = ({
  author,
  commitment,
  envelopeHash,
  item,
  kind,
  parents,
  space,
  version,
}: Act): Bytes =>
  encoder.encode(JSON.stringify({ author, commitment, envelopeHash, item, kind, parents, space, version }));

/** What names an act: RFC 8785 JSON of its fields together with its signature. */
export function signedActText(act: SignedAct): string {
  const { author, commitment, envelopeHash, item, kind, parents, signature, space, version } = act;
  return JSON.stringify({ author, commitment, envelopeHash, item, kind, parents, signature, space, version });
}

/** The same in UTF-8. */
export const signedActBytes = (act: SignedAct): Bytes => encoder.encode(signedActText(act));

/** An act's name in the record: SHA-256 over `signedActBytes`. */
export const actHash = (act: SignedAct): Promise<string> => sha256(signedActBytes(act));

/** SHA-256(salt ‖ text in UTF-8). Erasing salt and text leaves the record valid and tells nothing. */
export function commit(salt: Bytes, text: string): Promise<string> {
  const written = encoder.encode(text);
  const whole = new Uint8Array(salt.length + written.length);
  whole.set(salt);
  whole.set(written, salt.length);
  return sha256(whole);
}

export const hashEnvelope = (envelope: string): Promise<string> => sha256(encoder.encode(envelope));
