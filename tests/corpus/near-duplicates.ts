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

/** How many numbers two ascending lists share. */
const shared = (one: Uint32Array, other: Uint32Array): number => {
  let both = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [left = 0, right = 0] = [one[a], other[b]];
    if (left === right) both++;
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return both;
};

/**
 * Pairs of texts whose Jaccard similarity over five-letter shingles reaches `bound` (0 to 1), case and punctuation aside;
 * where there are `others`, of a text and one of them. Two sets that are so alike share one of the rarest shingles of
 * each (prefix filtering, Chaudhuri et al. 2006), so only texts that do are compared.
 */
export const nearDuplicates = (texts: string[], bound: number, others: string[] = []): [string, string][] => {
  const all = [...others, ...texts];
  const sets = all.map(shingles);
  const counts = new Map<string, number>();
  for (const own of sets) for (const shingle of own) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  const order = new Map([...counts].sort(([, a], [, b]) => a - b).map(([shingle], at) => [shingle, at]));
  /** Shingles by how rare they are, the rarest first. */
  const ranks = sets.map((own) => Uint32Array.from(own, (shingle) => order.get(shingle) ?? 0).sort());
  const holders = new Map<number, number[]>();
  const pairs: [string, string][] = [];
  for (const [at, own] of ranks.entries()) {
    const rarest = own.subarray(0, own.length - Math.ceil(bound * own.length) + 1);
    const alike = new Set<number>();
    for (const rank of rarest) for (const other of holders.get(rank) ?? []) alike.add(other);
    if (others.length === 0 || at < others.length)
      for (const rank of rarest) {
        const known = holders.get(rank);
        if (known) known.push(at);
        else holders.set(rank, [at]);
      }
    if (at < others.length) continue;
    for (const other of alike) {
      const theirs = ranks[other] ?? own;
      if (Math.min(own.length, theirs.length) < bound * Math.max(own.length, theirs.length)) continue;
      const both = shared(own, theirs);
      if (both / (own.length + theirs.length - both) >= bound) pairs.push([all[other] ?? '', all[at] ?? '']);
    }
  }
  return pairs;
};
