import LineBreaker from 'linebreak';
import { runsOf, type Letter, type Run } from './runs.ts';

const isSpace = ({ text }: Letter) => /^\s$/.test(text);

function withoutSpacesAtEnd(letters: readonly Letter[]): readonly Letter[] {
  const last = letters.findLastIndex((letter) => !isSpace(letter));
  return letters.slice(0, last + 1);
}

/** Parts that stay together on a line (UAX #14). */
function partsOf(letters: readonly Letter[]): Letter[][] {
  const breaker = new LineBreaker(letters.map(({ text }) => text).join(''));
  const parts: Letter[][] = [];
  let index = 0;
  let at = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const part: Letter[] = [];
    while (at < next.position) {
      const letter = letters[index];
      if (!letter) break;
      part.push(letter);
      at += letter.text.length;
      index += 1;
    }
    parts.push(part);
  }
  return parts;
}

/**
 * Breaks letters into lines that fit.
 * @param widthOf of a run, in points.
 */
export function breakLines(
  letters: readonly Letter[],
  width: number,
  widthOf: (run: Run) => number,
): Letter[][] {
  const measure = (some: readonly Letter[]) => runsOf(some).reduce((sum, run) => sum + widthOf(run), 0);
  const lines: Letter[][] = [[]];
  let filled = 0;
  const put = (part: Letter[]) => {
    const seen = measure(withoutSpacesAtEnd(part));
    if (filled > 0 && filled + seen > width) {
      lines.push([]);
      filled = 0;
    }
    lines.at(-1)?.push(...part);
    filled += measure(part);
  };
  for (const part of partsOf(letters)) {
    // A word wider than the page is broken where it must be.
    if (measure(withoutSpacesAtEnd(part)) <= width) put(part);
    else for (const letter of part) put([letter]);
  }
  return lines.map((line) => [...withoutSpacesAtEnd(line)]);
}
