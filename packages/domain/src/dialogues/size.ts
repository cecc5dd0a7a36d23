import { nonceLength, tagLength, type Envelope } from '../sealing/envelope.ts';

/** Padded size of the words in an envelope, in bytes: all the server knows of their length. */
export const sizeOfWords = (envelope: Envelope): number =>
  Math.floor((envelope.length * 3) / 4) - 1 - nonceLength - tagLength;
