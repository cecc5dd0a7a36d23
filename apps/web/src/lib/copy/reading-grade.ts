const words = (text: string) => text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
const sentences = (text: string) => text.split(/[.?!:\n]+/).filter((part) => words(part).length > 0);

/** Groups of vowels, less a silent e: close enough for English prose. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = plain.replace(/(?:[^laeiouy]es|[^aeiouy]ed|[^laeiouy]e)$/, (end) => end[0] ?? '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

/**
 * The school year in which a text can be read with ease (Kincaid and others, Derivation of New Readability Formulas,
 * 1975). Grade 4 to 6 is about age 9 to 11.
 */
export function readingGrade(text: string): number {
  const all = words(text);
  const perSentence = all.length / Math.max(1, sentences(text).length);
  const perWord = all.reduce((sum, word) => sum + syllables(word), 0) / Math.max(1, all.length);
  return 0.39 * perSentence + 11.8 * perWord - 15.59;
}
