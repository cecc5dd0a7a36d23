import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf, wordsOf } from './passages.ts';

const partsOf = (text: string) => passagesOf(text).map((passage) => wordsOf(text, passage));

describe('the parts of a letter', () => {
  it('are its paragraphs', () => {
    expect(partsOf('I read your diary.\n\n  That was yours.  \nI am sorry.')).toEqual([
      'I read your diary.',
      'That was yours.',
      'I am sorry.',
    ]);
  });

  it('are its sentences where there is one paragraph alone', () => {
    expect(partsOf('I read your diary. That was yours.')).toEqual(['I read your diary.', 'That was yours.']);
  });

  it('hold every word once and in order, whatever the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = (one: string) => one.replace(/\s/g, '');
        expect(words(partsOf(text).join(''))).toBe(words(text));
      }),
    );
  });
});
