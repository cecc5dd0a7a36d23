import type { Bytes } from '@footbridge/record';

/** The little of DER (X.690) that a seal is made of: written, and read back strictly. */

export interface Element {
  readonly tag: number;
  /** Without tag and length. */
  readonly content: Bytes;
  /** With them. */
  readonly whole: Bytes;
}

export const join = (parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

/** One element of a tag around its parts. */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Bytes => {
  const content = join(parts);
  return join([new Uint8Array([tag, ...lengthOf(content.length)]), content]);
};

export const sequence = (...parts: readonly Uint8Array[]): Bytes => der(0x30, ...parts);
/** SET OF: its parts in ascending order, as DER wants them. */
export const setOf = (...parts: readonly Uint8Array[]): Bytes => der(0x31, ...parts.toSorted(inOrder));
export const octets = (bytes: Uint8Array): Bytes => der(0x04, bytes);
export const smallInteger = (value: number): Bytes => der(0x02, new Uint8Array([value]));

function inOrder(one: Uint8Array, other: Uint8Array): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}

/** @param dotted such as 1.2.840.113549.1.7.2 */
export function objectIdentifier(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const septets = [arc & 0x7f];
    for (let left = arc >>> 7; left > 0; left >>>= 7) septets.unshift((left & 0x7f) | 0x80);
    return septets;
  });
  return der(0x06, new Uint8Array(bytes));
}

/** UTCTime, to the second: good until 2049 (RFC 5652, section 11.3). */
export function utcTime(moment: Date): Bytes {
  const text = moment.toISOString().replace(/^..(..)-(..)-(..)T(..):(..):(..).*$/, '$1$2$3$4$5$6Z');
  return der(0x17, new TextEncoder().encode(text));
}

/** The elements that follow one another in these bytes. @throws RangeError when they are no DER. */
export function elementsIn(bytes: Bytes): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = elementAt(bytes, at);
    elements.push(element);
    at += element.whole.length;
  }
  return elements;
}

function elementAt(bytes: Bytes, start: number): Element {
  const [tag, first] = [bytes[start], bytes[start + 1]];
  if (tag === undefined || first === undefined) throw new RangeError('cut short');
  const digits = first < 0x80 ? 0 : first & 0x7f;
  const long = bytes.subarray(start + 2, start + 2 + digits);
  const length = first < 0x80 ? first : long.reduce((sum, byte) => sum * 256 + byte, 0);
  const from = start + 2 + digits;
  if (digits > 3 || first === 0x80 || from + length > bytes.length) throw new RangeError('no such length');
  return { tag, content: bytes.subarray(from, from + length), whole: bytes.subarray(start, from + length) };
}
