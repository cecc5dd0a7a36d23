const shingleLength = 5;

const shingles = (text: string): Set<string> => {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  const count = Math.max(1, plain.length - shingleLength + 1);
  return new Set(Array.from({ length: count }, (_, at) => plain.slice(at, at + shingleLength)));
};

/**
 * Pairs of texts whose Jaccard similarity over five-letter shingles reaches `bound` (0 to 1), case and
 * punctuation aside. Counts shared shingles by an index: comparing every pair takes seconds.
 */
export const nearDuplicates = (texts: string[], bound: number): [string, string][] => {
  const seen = new Map<string, number[]>();
  const sets: Set<string>[] = [];
  const pairs: [string, string][] = [];
  for (const [at, text] of texts.entries()) {
    const own = shingles(text);
    const shared = new Map<number, number>();
    for (const shingle of own) {
      const holders = seen.get(shingle) ?? [];
      for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1);
      holders.push(at);
      seen.set(shingle, holders);
    }
    for (const [other, both] of shared) {
      const union = own.size + (sets[other]?.size ?? 0) - both;
      if (both / union >= bound) pairs.push([texts[other] ?? '', text]);
    }
    sets.push(own);
  }
  return pairs;
};
