import type { Finding } from '@footbridge/draft-review';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOf, withoutKept } from './kept-passages.ts';

const finding = (text: string, words: string, at = 0): Finding => {
  const start = text.indexOf(words, at);
  expect(start).toBeGreaterThanOrEqual(0);
  return {
    start,
    end: start + words.length,
    category: 'conditional',
    ruleId: 'if',
    strength: 'strong',
    why: '',
    question: '',
  };
};

const letter = 'Dear Sam. I am sorry if I hurt you that day. I think of it often.';
const kept = [passageOf(letter, finding(letter, 'if I hurt you'))];

describe('“keep mine”', () => {
  test('holds for the passage it was said of', () => {
    expect(withoutKept(letter, [finding(letter, 'if I hurt you')], kept)).toEqual([]);
  });

  test('holds wherever the text around it moves the passage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const moved = `${before}\n${letter}\n${after}`;
        const at = before.length + 1;
        expect(withoutKept(moved, [finding(moved, 'if I hurt you', at)], kept)).toEqual([]);
      }),
    );
  });

  test('holds when what stands on one side of it was written anew', () => {
    const rewritten = 'Dear Sam. I am sorry if I hurt you with my silence.';
    expect(withoutKept(rewritten, [finding(rewritten, 'if I hurt you')], kept)).toEqual([]);
  });

  test('does not hold for the same words elsewhere', () => {
    const twice = `${letter} And forgive me if I hurt you again.`;
    const [first, second] = [finding(twice, 'if I hurt you'), finding(twice, 'if I hurt you', letter.length)];
    expect(withoutKept(twice, [first, second], kept)).toEqual([second]);
    expect(withoutKept(twice, [second, first], kept)).toEqual([second]);
  });

  test('holds for one of two passages that stand between the same words', () => {
    const twice = `${letter}\n${letter}`;
    const both = [finding(twice, 'if I hurt you'), finding(twice, 'if I hurt you', letter.length)];
    expect(withoutKept(twice, both, kept)).toHaveLength(1);
    expect(withoutKept(twice, both, [...kept, ...kept.map((one) => ({ ...one }))])).toEqual([]);
  });

  test('does not hold once the passage itself says something else', () => {
    const changed = letter.replace('if I hurt you', 'if anybody felt hurt');
    const found = finding(changed, 'if anybody felt hurt');
    expect(withoutKept(changed, [found], kept)).toEqual([found]);
  });

  test('does not hold for another question about the same words', () => {
    const other = { ...finding(letter, 'if I hurt you'), ruleId: 'other' };
    expect(withoutKept(letter, [other], kept)).toEqual([other]);
  });
});
