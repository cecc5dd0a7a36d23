import type { Bytes } from '@footbridge/record';

/**
 * What an installation says of a file: "this digest was shown to me at this time". It never saw the file. Signed with
 * ECDSA (P-256, SHA-256) by the leaf's key; the root's fingerprint is what the installation publishes.
 */
export interface Seal {
  /** X.509 (RFC 5280), DER. */
  readonly leaf: Bytes;
  readonly root: Bytes;
  /** By the installation's own clock, to the second. */
  readonly sealedAt: Date;
  /** DER (RFC 3279, section 2.2.3), over `sealedAttributes`. */
  readonly signature: Bytes;
}
