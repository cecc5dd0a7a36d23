import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedBy } from './is-signed-by.ts';

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** The same with one bit of one byte turned. */
function damaged(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('a signature', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = String(publicKey.export({ format: 'jwk' }).x);
  const text = randomBytes(300);
  const signature = sign(null, text, privateKey);

  it('is its author’s, whoever made it', () => {
    expect(isSignedBy(key, text, base64url(signature))).toBe(true);
    expect(isSignedBy(key, new Uint8Array(text), base64url(signature))).toBe(true);
  });

  it('is nobody’s once a bit of it, of the text or of the key is another', () => {
    for (const [at] of signature.entries())
      expect(isSignedBy(key, text, base64url(damaged(signature, at)))).toBe(false);
    for (const [at] of text.entries())
      expect(isSignedBy(key, damaged(text, at), base64url(signature))).toBe(false);
    for (const [at] of Buffer.from(key, 'base64url').entries())
      expect(
        isSignedBy(base64url(damaged(Buffer.from(key, 'base64url'), at)), text, base64url(signature)),
      ).toBe(false);
  });

  it('by a key that anybody’s signature would fit is none', () => {
    // The neutral element of the curve: with it, one and the same signature would fit every text.
    const neutral = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0));
    const anybodys = new Uint8Array(64);
    anybodys.set(neutral);
    expect(isSignedBy(base64url(neutral), text, base64url(anybodys))).toBe(false);
  });
});
