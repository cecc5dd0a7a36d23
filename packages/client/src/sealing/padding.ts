import { paddedSizes } from '@footbridge/domain';
import type { Bytes } from '@footbridge/record';

const end = 0x80;

/**
 * Fills up to the next bucket: the bytes, 0x80, zeros (ISO/IEC 7816-4).
 * @throws RangeError when the bytes fit into no bucket.
 */
export function pad(bytes: Bytes): Bytes {
  const size = paddedSizes.find((one) => bytes.length < one);
  if (!size) throw new RangeError('too long for an envelope');
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = end;
  return padded;
}

/** @returns null when the padding is none. */
export function unpad(padded: Bytes): Bytes | null {
  const last = padded.findLastIndex((byte) => byte !== 0);
  return padded[last] === end ? padded.slice(0, last) : null;
}
