import { describe, expect, test } from 'vitest';
import { readingGrade } from './reading-grade.ts';

const files = import.meta.glob<Record<string, unknown>>(
  ['./**/*.ts', '!./**/*.test.ts', '!./reading-grade.ts'],
  {
    eager: true,
  },
);

/** Every sentence in what a copy file exports. A sentence with gaps is a function; it is read with a name or a time in them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsIn(filled(value as (...gaps: unknown[]) => unknown));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

function filled(sentence: (...gaps: unknown[]) => unknown): unknown {
  const gaps = (filling: unknown) => Array.from({ length: Math.max(1, sentence.length) }, () => filling);
  try {
    return sentence(...gaps('Sam'));
  } catch {
    return sentence(...gaps(new Date(2026, 4, 3)));
  }
}

test('a text of long words and long sentences is found hard', () => {
  expect(
    readingGrade(
      'Notwithstanding the aforementioned considerations, participants acknowledge responsibility for communications.',
    ),
  ).toBeGreaterThan(12);
  expect(readingGrade('You can stop. We do not ask why.')).toBeLessThan(3);
});

const pressing = /!|\boops\b|\bwhoops\b|\bplease note\b|\bdon’t miss\b|\bsuccessfully\b|\bdays? since\b/i;

describe.each(Object.entries(files))('%s', (_path, exports) => {
  const texts = textsIn(Object.values(exports));

  test('can be read at the age of 9 to 11', () => {
    expect(readingGrade(texts.join('\n'))).toBeLessThanOrEqual(6);
  });

  test('has no single passage that is much harder', () => {
    const passages = texts.filter((text) => text.split(' ').length > 12);
    expect(passages.filter((text) => readingGrade(text) > 8)).toEqual([]);
  });

  test('neither presses nor praises', () => {
    expect(texts.filter((text) => pressing.test(text))).toEqual([]);
  });
});
