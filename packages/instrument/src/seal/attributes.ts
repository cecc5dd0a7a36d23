import type { Bytes } from '@footbridge/record';
import { objectIdentifier, octets, sequence, setOf, utcTime } from './der.ts';

const attribute = (type: string, value: Bytes): Bytes => sequence(objectIdentifier(type), setOf(value));

/**
 * What the leaf's key signs (RFC 5652, section 5.4; RFC 5035 for the certificates): the kind of content, the digest, the
 * time, and both certificates by their hashes, so that no byte of either can be exchanged.
 *
 * @param digest SHA-256 of the file, the place of the seal left out.
 * @param certificates SHA-256 of leaf and root.
 */
export const sealedAttributes = (
  digest: Bytes,
  sealedAt: Date,
  certificates: readonly [leaf: Bytes, root: Bytes],
): Bytes =>
  setOf(
    attribute('1.2.840.113549.1.9.3', objectIdentifier('1.2.840.113549.1.7.1')),
    attribute('1.2.840.113549.1.9.5', utcTime(sealedAt)),
    attribute('1.2.840.113549.1.9.4', octets(digest)),
    attribute(
      '1.2.840.113549.1.9.16.2.47',
      sequence(sequence(...certificates.map((hash) => sequence(octets(hash))))),
    ),
  );
