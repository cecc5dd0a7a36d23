import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { changeBetween } from './change.ts';
import { marksPlugin, placeOf, withMarks } from './marks.ts';
import { docOf, sliceOf, textOf, toOffset, toPosition } from './offsets.ts';

/** Letters of many scripts, signs made of several, half signs, NUL, and line breaks. */
const sign = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.constantFrom('a', 'if ', 'sorry ', '\n', '\n\n', ' ') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '👩‍👩‍👧',
      '🇫🇷',
      'é',
      'שלום',
      'مرحبا',
      '\0',
      '\ud83d',
      '\udc69',
      '\u200f',
      '한',
      '\t',
      '\r',
    ),
  },
);
const texts = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
const textAndSpan = texts.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)).map(([whole, one, other]) => ({
    text: whole,
    start: Math.min(one, other),
    end: Math.max(one, other),
  })),
);

describe('a text and its document', () => {
  test('hold the same, sign by sign', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(textOf(docOf(text))).toBe(text);
      }),
    );
  });

  test('agree on every place', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, start }) => {
        const doc = docOf(text);
        expect(toOffset(doc, toPosition(doc, start))).toBe(start);
      }),
    );
  });

  test('agree on the words between any two places', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, start, end }) => {
        const doc = docOf(text);
        const between = doc.textBetween(toPosition(doc, start), toPosition(doc, end), '\n');
        expect(between).toBe(text.slice(start, end));
      }),
    );
  });

  test('would disagree, were line breaks counted once', () => {
    const doc = docOf('one\ntwo');
    expect(doc.textBetween(5, 8)).not.toBe('two');
    expect(doc.textBetween(toPosition(doc, 4), toPosition(doc, 7))).toBe('two');
  });

  test('agree in 20,000 words', () => {
    const text = 'I am sorry 👩‍👩‍👧 if I\nhurt '.repeat(3_000);
    const doc = docOf(text);
    for (const start of [0, 17, 50_001, text.length])
      expect(toOffset(doc, toPosition(doc, start))).toBe(start);
    expect(textOf(doc)).toBe(text);
  });
});

describe('a change from elsewhere', () => {
  test('is one stretch, and gives the other text', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { start, end, words } = changeBetween(before, after);
        expect(before.slice(0, start) + words + before.slice(end)).toBe(after);
        const state = EditorState.create({ doc: docOf(before) });
        const change = state.tr.replace(
          toPosition(state.doc, start),
          toPosition(state.doc, end),
          sliceOf(words),
        );
        expect(textOf(change.doc)).toBe(after);
      }),
    );
  });

  test('cuts no sign in half', () => {
    expect(changeBetween('a👩b', 'a👨b')).toEqual({ start: 1, end: 3, words: '👨' });
    expect(changeBetween('👩', '👩👩')).toMatchObject({ words: '👩' });
  });
});

describe('a mark', () => {
  const marked = (text: string, start: number, end: number) => {
    const state = EditorState.create({ doc: docOf(text), plugins: [marksPlugin] });
    return state.apply(withMarks(state, [{ id: 'one', start, end, isCurrent: false }]));
  };

  test('stays on its words whatever is written before and after them', () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (before, after, first, last) => {
        const words = 'sorry if';
        const text = before + words + after;
        let state = marked(text, before.length, before.length + words.length);
        const end = state.doc.content.size - 1;
        state = state.apply(state.tr.replace(end, end, sliceOf(last)));
        state = state.apply(state.tr.replace(1, 1, sliceOf(first)));
        const { from, to } = placeOf(state, 'one') ?? { from: 0, to: 0 };
        expect(state.doc.textBetween(from, to, '\n')).toBe(words);
        expect(toOffset(state.doc, from)).toBe(first.length + before.length);
      }),
    );
  });

  test('is gone with its words', () => {
    let state = marked('sorry if I', 0, 8);
    state = state.apply(state.tr.delete(1, 9));
    expect(placeOf(state, 'one')).toBeUndefined();
  });
});
