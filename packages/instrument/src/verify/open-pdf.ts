import type { Bytes } from '@footbridge/record';
import { lastIndexOf, sealLength, inHex, type SealPlace } from '../pdf/seal-place.ts';
import { Fault } from './verdict.ts';

const encode = (text: string): Bytes => new TextEncoder().encode(text);

export const looksLikePdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';

/** Whether a seal of ours was ever in it, as far as can be told. */
export const namesOurSeal = (bytes: Uint8Array): boolean =>
  lastIndexOf(bytes, encode('Footbridge, look ')) !== -1 &&
  lastIndexOf(bytes, encode('/ByteRange [0 ')) !== -1;

/** @throws Fault unless the seal names every byte of the file but its own. */
export function findSeal(bytes: Bytes): SealPlace {
  const at = lastIndexOf(bytes, encode('/ByteRange [0 '));
  const text = new TextDecoder('latin1').decode(bytes.subarray(at, at + 80));
  const [whole = '', start, end, rest] =
    /^\/ByteRange \[0 (\d+) (\d+) (\d+)\] *\n\/Contents /.exec(text)?.map((part) => part) ?? [];
  const place = { start: Number(start), end: Number(end) };
  const isOurs =
    whole !== '' && place.start === at + whole.length && place.end === place.start + 2 * sealLength + 2;
  if (!isOurs) throw new Fault('The place of the seal is damaged.');
  if (place.end + Number(rest) !== bytes.length)
    throw new Fault('Something was added to the file, or cut from it, after it was sealed.');
  return place;
}

/** The seal out of its place. @throws Fault unless it is written there as Footbridge writes it. */
export function readCms(bytes: Bytes, { start, end }: SealPlace): Bytes {
  const written = bytes.subarray(start, end);
  const digits = new TextDecoder('latin1').decode(written.subarray(1, -1));
  const raw = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const length = raw[0] === 0x30 && raw[1] === 0x82 ? 4 + 256 * (raw[2] ?? 0) + (raw[3] ?? 0) : 0;
  const cms = raw.slice(0, length);
  const isPlain = length > 0 && inHex(cms).every((byte, index) => byte === written[index]);
  if (!isPlain) throw new Fault('The seal itself is damaged.');
  return cms;
}

/** The signed document that is attached: the first embedded file. @throws Fault */
export function attachedFile(bytes: Bytes): Bytes {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const [head, length] =
    /\/Type \/EmbeddedFile\n[\s\S]*?\/Length (\d+)\n[\s\S]*?>>\nstream\n/.exec(text) ?? [];
  if (head === undefined) throw new Fault('The signed document is not attached to it any more.');
  const start = text.indexOf(head) + head.length;
  return bytes.slice(start, start + Number(length));
}
