import type { Bytes } from '@footbridge/record';

/** HKDF-SHA256 (RFC 5869) without a salt: what goes in is as good as random, `purpose` keeps the outputs apart. */
export async function derive(secret: Bytes, purpose: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode(`footbridge 1 ${purpose}`);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    key,
    256,
  );
  return new Uint8Array(bits);
}

export const importSealingKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

export const randomKey = (): Bytes => crypto.getRandomValues(new Uint8Array(32));
