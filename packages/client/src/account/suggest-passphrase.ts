import { plainWords } from './plain-words.ts';

/** Five words, drawn evenly: 53 bits, behind argon2id. */
export async function suggestPassphrase(): Promise<string> {
  const words = await plainWords();
  return Array.from({ length: 5 }, () => words[evenlyBelow(words.length)]).join(' ');
}

/** Draws again above the last whole multiple, so that no number is likelier than another. */
function evenlyBelow(limit: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint16Array(1));
  return drawn < 65_536 - (65_536 % limit) ? drawn % limit : evenlyBelow(limit);
}
