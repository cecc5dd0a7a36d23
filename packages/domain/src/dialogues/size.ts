import { nonceLength, paddedSizes, tagLength, type Envelope } from '../sealing/envelope.ts';

/** Padded size of the words in an envelope, in bytes: all the server knows of their length. */
export const sizeOfWords = (envelope: Envelope): number =>
  Math.floor((envelope.length * 3) / 4) - 1 - nonceLength - tagLength;

/** The largest sealed size of so many characters, in bytes: three a UTF-16 code unit, and a little that goes along. */
export const largestSealed = (characters: number): number =>
  paddedSizes.find((size) => size > 3 * characters + 256) ?? Infinity;
