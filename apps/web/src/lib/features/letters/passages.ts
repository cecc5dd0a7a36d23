import type { Passage } from '@footbridge/client';

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** A stretch without the white space around it; null for white space alone. */
function trimmed(text: string, from: number, to: number): Passage | null {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  return start < end ? { from: start, to: end } : null;
}

function paragraphsOf(text: string): Passage[] {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const paragraph = trimmed(text, from, from + line.length);
    from += line.length + 1;
    return paragraph ?? [];
  });
}

/** What a letter can be spoken of in: its paragraphs, or its sentences when it is a single one. */
export function passagesOf(text: string): readonly Passage[] {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length > 1) return paragraphs;
  return [...sentences.segment(text)].flatMap(
    ({ index, segment }) => trimmed(text, index, index + segment.length) ?? [],
  );
}

export const wordsOf = (text: string, { from, to }: Passage): string => text.slice(from, to);

export const isSamePassage = (one: Passage, other: Passage): boolean =>
  one.from === other.from && one.to === other.to;
