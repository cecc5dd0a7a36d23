import { createHmac } from 'node:crypto';

const hmac = (key: Buffer, ...parts: Uint8Array[]) =>
  createHmac('sha256', key).update(Buffer.concat(parts)).digest();

/** RFC 5869, section 2.2. */
export const extract = (salt: Buffer, secret: Buffer): Buffer => hmac(salt, secret);

/** RFC 5869, section 2.3. @param length in bytes. */
export function expand(key: Buffer, info: Buffer, length: number): Buffer {
  const blocks: Buffer[] = [];
  let last = Buffer.alloc(0);
  for (let n = 1; blocks.length * 32 < length; n += 1) {
    last = hmac(key, last, info, Buffer.from([n]));
    blocks.push(last);
  }
  return Buffer.concat(blocks).subarray(0, length);
}
