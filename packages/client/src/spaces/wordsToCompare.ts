import { fromBase64url } from '@footbridge/record';
import { signedIn, type Context } from '../context.ts';
import { plainWords } from '../account/plainWords.ts';
import type { LiveSpace } from './LiveSpace.ts';

const count = 8;

/**
 * Eight words for the two people’s signing keys, as this device knows them: the same on both sides unless someone has
 * put other keys in between. Whoever wanted to would have to find keys that give the same words, so each try is made to
 * cost something (argon2id, RFC 9106; 85 bits of words, 43 against someone who makes keys for both sides at once).
 * @returns null while the other's keys are not known.
 */
export async function wordsToCompare(context: Context, live: LiveSpace): Promise<string[] | null> {
  if (!live.keysOfOther) return null;
  const pair = [signedIn(context).keys.publicKeys.signing, live.keysOfOther.signing].sort();
  const { argon2id } = await import('hash-wasm');
  const digest = await argon2id({
    password: new Uint8Array(pair.flatMap((key) => [...fromBase64url(key)])),
    salt: fromBase64url(live.id.replaceAll('-', '').slice(0, 32)),
    memorySize: 19_456,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  const words = await plainWords();
  let number = digest.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Array.from({ length: count }, () => {
    const word = words[Number(number % BigInt(words.length))] ?? '';
    number /= BigInt(words.length);
    return word;
  });
}
