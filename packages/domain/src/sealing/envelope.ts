/**
 * What a person wrote, sealed before it left their browser. The server keeps it, orders it and hands it on; it can
 * check the outside (this file) and never the inside (packages/client/src/sealing).
 *
 * Bytes, before base64url: version (1) · nonce (12) · AES-256-GCM ciphertext of a padded text · tag (16).
 * Texts are padded to a bucket, so a length says little about a sentence.
 */
export type Envelope = string & { readonly __sealed: 'envelope' };

export const envelopeVersion = 1;
export const nonceLength = 12;
export const tagLength = 16;

/** Sizes, in bytes, of a padded text. */
export const paddedSizes = [256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 98304] as const;

const overhead = 1 + nonceLength + tagLength;
/** Characters of base64url without padding signs for so many bytes. */
const encodedLength = (bytes: number) => Math.ceil((bytes * 4) / 3);
const envelopeLengths: ReadonlySet<number> = new Set(
  paddedSizes.map((size) => encodedLength(size + overhead)),
);
const base64url = /^[A-Za-z0-9_-]*$/;
/** The first byte is 1, so the first two characters are A and one of Q…f. */
const startsWithVersion = /^A[Q-Za-f]/;

/** Bytes of salt in front of a text, and of the sign behind it, before it is padded. */
const besideText = 16 + 1;
/** UTF-8 takes at most so many bytes for a UTF-16 code unit. */
const bytesOfCharacter = 3;

/**
 * Whether an envelope may hold a text of at most so many characters (UTF-16 code units), as far as its padding tells:
 * what is longer than that in every script is found, and no more.
 */
export function mayHold(envelope: Envelope, characters: number): boolean {
  const needed = besideText + characters * bytesOfCharacter;
  const largest = paddedSizes.find((size) => needed <= size) ?? Infinity;
  return envelope.length <= encodedLength(largest + overhead);
}

export const isEnvelope = (text: string): text is Envelope =>
  envelopeLengths.has(text.length) && startsWithVersion.test(text) && base64url.test(text);
