/** The byte sequences a word may hide as. Base64 depends on where the word starts, so each of the three ways is looked for. */
export function disguises(word: string): Buffer[] {
  const plain = Buffer.from(word, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .replace(/=+$/, '');
    // The characters at either end also hold bits of what stands beside the word.
    return encoded.slice(shift === 0 ? 0 : shift + 1, -2);
  });
  return [
    plain,
    Buffer.from(word, 'utf16le'),
    Buffer.from(plain.toString('hex')),
    Buffer.from(plain.toString('hex').toUpperCase()),
    ...base64.map((text) => Buffer.from(text)),
    ...base64.map((text) => Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_'))),
    Buffer.from([...word].reverse().join('')),
  ];
}
