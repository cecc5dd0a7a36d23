import type { Kdf } from '@footbridge/contract';
import { fromBase64url, toBase64url, type Bytes } from '@footbridge/record';
import { derive } from './derive.ts';
import { piece } from '../wire/piece.ts';

/** What a passphrase, a recovery code or what a passkey gives turns into. Neither half tells anything of the other. */
export interface Halves {
  /** Proves to the server who one is; base64url. */
  readonly proof: string;
  /** Never leaves the browser. With the server's half it opens the root key. */
  readonly wrapping: Bytes;
}

/**
 * argon2id (RFC 9106), then HKDF. The same passphrase typed on another keyboard may be other code points, so it is
 * normalised first (NFKC, RFC 8265).
 *
 * @param salt 16 bytes, base64url.
 */
export async function stretchPassphrase(passphrase: string, salt: string, kdf: Kdf): Promise<Halves> {
  const { argon2id } = await piece(import('./argon2id.ts'));
  const stretched = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt: fromBase64url(salt),
    memorySize: kdf.memory,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return splitInHalves(new Uint8Array(stretched), 'passphrase');
}

export const splitInHalves = async (
  secret: Bytes,
  way: 'passphrase' | 'code' | 'passkey',
): Promise<Halves> => ({
  proof: toBase64url(await derive(secret, `${way} sign-in half`)),
  wrapping: await derive(secret, `${way} wrapping half`),
});
