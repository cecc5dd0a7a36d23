import { hardWords } from './hard-words.ts';
import { piece } from '../wire/piece.ts';

/**
 * Some 1,700 plain English words: BIP 39's list without its hard ones. They are told apart by their first four letters,
 * so they survive handwriting, the telephone and bad memory.
 */
export async function plainWords(): Promise<string[]> {
  const { wordlist } = await piece(import('@scure/bip39/wordlists/english.js'));
  return wordlist.filter((word) => !hardWords.has(word));
}
