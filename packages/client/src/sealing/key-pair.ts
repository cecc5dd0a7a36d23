import { fromBase64url, type Bytes } from '@footbridge/record';

/** The fixed part of a PKCS #8 key (RFC 8410, section 7) before its 32 bytes of secret. */
const heads = {
  X25519: [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32],
  Ed25519: [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32],
} as const;
const uses = { X25519: ['deriveBits'], Ed25519: ['sign'] } as const;

export interface KeyPair extends CryptoKeyPair {
  /** base64url */
  readonly publicText: string;
}

/** The key pair that belongs to 32 secret bytes. WebCrypto tells the public key only by way of a JWK. */
export async function keyPairFrom(secret: Bytes, curve: 'X25519' | 'Ed25519'): Promise<KeyPair> {
  const pkcs8 = new Uint8Array([...heads[curve], ...secret]);
  const extractable = await crypto.subtle.importKey('pkcs8', pkcs8, curve, true, uses[curve]);
  const { x = '' } = await crypto.subtle.exportKey('jwk', extractable);
  return {
    publicText: x,
    publicKey: await crypto.subtle.importKey(
      'raw',
      fromBase64url(x),
      curve,
      true,
      curve === 'Ed25519' ? ['verify'] : [],
    ),
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, curve, false, uses[curve]),
  };
}
