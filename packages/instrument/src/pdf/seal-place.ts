import { join } from '../seal/der.ts';
import { sha256 } from '../sha256.ts';
import type { Bytes } from '@footbridge/record';

/** Bytes that are kept free for the seal. */
export const sealLength = 3072;

const unknown = 9_999_999_999;
/** As it stands while nothing is known yet. The place is found by it again. */
export const emptyRange = [0, unknown, unknown, unknown];

const encode = (text: string): Bytes => new TextEncoder().encode(text);
const placeholder = encode(`/ByteRange [${emptyRange.join(' ')}]\n/Contents <`);
const rangeLength = `[${emptyRange.join(' ')}]`.length;

/** Where the seal stands in a file: from its `<` to its `>`, both within. */
export interface SealPlace {
  readonly start: number;
  readonly end: number;
}

/** The last place where these bytes stand; -1 for none. */
export function lastIndexOf(bytes: Uint8Array, sought: Uint8Array): number {
  for (let start = bytes.length - sought.length; start >= 0; start -= 1) {
    let length = 0;
    while (length < sought.length && bytes[start + length] === sought[length]) length += 1;
    if (length === sought.length) return start;
  }
  return -1;
}

/** Names in the file which bytes the seal covers: all but its own place. */
export function markPlace(file: Bytes): { file: Bytes; place: SealPlace } {
  const at = lastIndexOf(file, placeholder);
  if (at === -1) throw new Error('the file keeps no place for a seal');
  const start = at + placeholder.length - 1;
  const end = start + 2 * sealLength + 2;
  const range = `[0 ${start} ${end} ${file.length - end}]`.padEnd(rangeLength);
  const marked = file.slice();
  marked.set(encode(range), at + '/ByteRange '.length);
  return { file: marked, place: { start, end } };
}

/** SHA-256 of what the seal covers. */
export const coveredDigest = (file: Bytes, { start, end }: SealPlace): Promise<Bytes> =>
  sha256(join([file.subarray(0, start), file.subarray(end)]));

/** How a seal is written into its place: hexadecimal, and zeros to the end of it. */
export function inHex(cms: Bytes): Bytes {
  if (cms.length > sealLength) throw new RangeError('the seal is longer than its place');
  const digits = Array.from(cms, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return encode(`<${digits.padEnd(2 * sealLength, '0')}>`);
}
