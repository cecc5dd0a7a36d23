import type { SignedWords } from './instrument.ts';

/** What an act of signing commits to: RFC 8785 JSON. The fields stand here in its order. */
export const signedWords = ({ agreement, digest, name, version }: SignedWords): string =>
  JSON.stringify({ agreement, digest, name, version });

/** @returns null for what is not of that form. */
export function readSignedWords(text: string): SignedWords | null {
  try {
    const words = JSON.parse(text) as SignedWords;
    return typeof words.name === 'string' && signedWords(words) === text ? words : null;
  } catch {
    return null;
  }
}
