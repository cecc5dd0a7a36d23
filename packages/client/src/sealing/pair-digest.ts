import { fromBase64url, type Bytes } from '@footbridge/record';
import { piece } from '../wire/piece.ts';

/**
 * 32 bytes that stand for the signing keys of two people in one space, the same from either side. Whoever wanted to pass
 * keys of their own off would have to find some that give the same, so each try is made to cost something (argon2id, RFC
 * 9106, at OWASP's floor).
 * @param space a UUID: its 16 bytes are the salt.
 */
export async function pairDigest(keys: readonly [string, string], space: string): Promise<Bytes> {
  const { argon2id } = await piece(import('./argon2id.ts'));
  const digest = await argon2id({
    password: new Uint8Array(keys.toSorted().flatMap((key) => [...fromBase64url(key)])),
    salt: Uint8Array.from({ length: 16 }, (_, at) =>
      Number.parseInt(space.replaceAll('-', '').slice(2 * at, 2 * at + 2), 16),
    ),
    memorySize: 19_456,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(digest);
}
