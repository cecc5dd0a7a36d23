import { plainWords } from '../account/plain-words.ts';
import { signedIn, type Context } from '../context.ts';
import { pairDigest } from '../sealing/pair-digest.ts';
import type { LiveSpace } from './live-space.ts';

const count = 8;

/**
 * Eight words for the two people’s signing keys, as this device knows them: the same on both sides unless someone has
 * put other keys in between. 85 bits; 43 against someone who makes keys for both sides at once, each try stretched.
 * @returns null while the other's keys are not known.
 */
export async function wordsToCompare(context: Context, live: LiveSpace): Promise<string[] | null> {
  if (!live.keysOfOther) return null;
  const digest = await pairDigest(
    [signedIn(context).keys.publicKeys.signing, live.keysOfOther.signing],
    live.id,
  );
  const words = await plainWords();
  let number = digest.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Array.from({ length: count }, () => {
    const word = words[Number(number % BigInt(words.length))] ?? '';
    number /= BigInt(words.length);
    return word;
  });
}
