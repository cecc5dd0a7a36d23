import type { Line } from '@footbridge/instrument';

const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const footer = /Page \d+ of \d+/g;

/** Letters and digits alone: a reader of PDF puts spaces, line ends and hyphens as it likes. */
const squeezed = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/**
 * Whether what a reader of PDF finds on the pages are these lines. Where all is read from the left: the same letters in
 * the same order. With words that are read from the right: the same letters, and each line without such words as it is;
 * how a reader puts those words, their digits, ligatures and signs, or on their pages a vowel sign of another script, in a row
 * is its own affair, and no two do it alike.
 *
 * @returns what is missing or differs; null for nothing.
 */
export function compareWords(lines: readonly Line[], found: string): string | null {
  const ours = lines.map(({ text }) => text);
  const theirs = found.replace(unseen, '').replace(footer, '');
  const [wanted, seen] = [squeezed(ours.join('')), squeezed(theirs)];
  if (!ours.some((line) => fromTheRight.test(line))) {
    const at = [...wanted].findIndex((letter, index) => letter !== [...seen][index]);
    return wanted === seen
      ? null
      : `from here on: ${wanted.slice(at - 20, at + 40)} | ${seen.slice(at - 20, at + 40)}`;
  }
  const isPlain = (line: string) => !fromTheRight.test(line) && !/\p{M}/u.test(squeezed(line));
  const missing = ours.find((line) => isPlain(line) && !seen.includes(squeezed(line)));
  if (missing !== undefined) return `missing: ${missing}`;
  const count = (text: string, letter: string) => text.split(letter).length - 1;
  const differing = [...new Set(wanted + seen)].filter(
    (letter) => count(wanted, letter) !== count(seen, letter),
  );
  return differing.length === 0 ? null : `letters: ${differing.join(' ')}`;
}
