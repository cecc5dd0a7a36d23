import bidiFactory, { type Bidi } from 'bidi-js';
import type { Typeface } from './typefaces.ts';

// Its types are those of a CommonJS module, where the default is the module itself.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** A letter as it is set: in a typeface, at a level of the bidirectional algorithm (UAX #9). */
export interface Letter {
  readonly text: string;
  readonly typeface: Typeface;
  readonly level: number;
}

/** Letters that are drawn in one go. */
export interface Run {
  readonly text: string;
  readonly typeface: Typeface;
  readonly level: number;
}

/** A letter that no typeface has. */
export class Unprintable extends Error {
  readonly letter: string;
  constructor(letter: string) {
    super('no typeface has this letter');
    this.letter = letter;
  }
}

const joins = /[\u200c\u200d]/;
/** All that is read from the right, and the marks that turn something round. */
const mayTurn = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802-\ud83b]/;
const allFromTheLeft = { levels: new Uint8Array(), paragraphs: [] };
const unseen = /\p{Default_Ignorable_Code_Point}/u;
const mark = /\p{M}/u;

/**
 * @param has whether a typeface has a letter.
 * @param available in the order in which they are asked.
 * @throws Unprintable
 */
export function lettersOf(
  text: string,
  available: readonly Typeface[],
  has: (typeface: Typeface, letter: string) => boolean,
): { letters: Letter[]; isRightToLeft: boolean } {
  const { levels, paragraphs } = mayTurn.test(text) ? bidi.getEmbeddingLevels(text, 'auto') : allFromTheLeft;
  const letters: Letter[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    at += letter.length;
    const before = letters.at(-1)?.typeface;
    // Devanagari and the spaces in it are one run, which is read out as one.
    const clings = joins.test(letter) || mark.test(letter) || (level % 2 === 0 && letter === ' ');
    const own = clings && before !== undefined && has(before, letter) ? before : undefined;
    if (own === undefined && unseen.test(letter)) continue;
    const typeface = own ?? available.find((one) => has(one, letter));
    if (typeface === undefined) throw new Unprintable(letter);
    letters.push({ text: letter, typeface, level });
  }
  return { letters, isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/** In the order in which they were written. */
export function runsOf(letters: readonly Letter[]): Run[] {
  const runs: Run[] = [];
  for (const { text, typeface, level } of letters) {
    const last = runs.at(-1);
    if (last && last.typeface === typeface && last.level === level) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
    } else runs.push({ text, typeface, level });
  }
  return runs;
}

/**
 * Where runs stand on a line (UAX #9, L2), with what is mirrored there (L4).
 * @returns them still in the order in which they were written, each with its place from the left.
 */
export function inPlace(runs: readonly Run[]): { run: Run; place: number }[] {
  const order = runs.map((_, index) => index);
  const levelAt = (place: number) => runs[order[place] ?? -1]?.level ?? -1;
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (levelAt(end) >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return runs.map((run, index) => ({
    run: { ...run, text: run.level % 2 === 1 ? turned(run) : run.text },
    place: order.indexOf(index),
  }));
}

const readFromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Letters that are read from the right are turned by the typeface's own layout; all else is turned here. */
const turned = ({ text }: Run): string =>
  readFromTheRight.test(text)
    ? text
    : [...text]
        .reverse()
        .map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
        .join('');
