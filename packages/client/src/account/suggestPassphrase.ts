import { hardWords } from './hardWords.ts';

/**
 * Five words of some 1,700, drawn evenly: 53 bits, behind argon2id. The list is BIP 39's, without its hard words: plain
 * English words that are told apart by their first four letters, so they survive handwriting and bad memory.
 */
export async function suggestPassphrase(): Promise<string> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js');
  const words = wordlist.filter((word) => !hardWords.has(word));
  return Array.from({ length: 5 }, () => words[evenlyBelow(words.length)]).join(' ');
}

/** Draws again above the last whole multiple, so that no number is likelier than another. */
function evenlyBelow(limit: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint16Array(1));
  return drawn < 65_536 - (65_536 % limit) ? drawn % limit : evenlyBelow(limit);
}
