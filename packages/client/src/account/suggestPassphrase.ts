/**
 * Five words of 2,048, drawn evenly: 55 bits, behind argon2id. The list is BIP 39's: plain English words that are told
 * apart by their first four letters, with no near twins, so they survive handwriting and bad memory.
 */
export async function suggestPassphrase(): Promise<string> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js');
  const numbers = crypto.getRandomValues(new Uint16Array(5));
  // 2,048 divides 65,536, so no word is likelier than another.
  return Array.from(numbers, (number) => wordlist[number % wordlist.length]).join(' ');
}
