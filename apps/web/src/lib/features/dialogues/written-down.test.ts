import type { Said } from '@footbridge/client';
import { expect, test } from 'vitest';
import { standing } from '../moderated/standing.fixture.ts';
import { said } from './said.fixture.ts';
import { writtenDown } from './written-down.ts';

const held = said(1, { act: 'held', item: 'say', words: 'w1', text: 'You never came.', isApart: true });
const lines = (all: readonly Said[], isHeld = false) =>
  writtenDown(
    {
      said: all,
      seat: 'a',
      state: standing(isHeld ? { held: { a: { act: 'say', words: 'w1', leave: false } } } : {}),
    },
    'Sam',
  ).map(({ act, text }) => text ?? act);

test('words that a neutral held when they went, or the room was put away, can be read by whoever wrote them', () => {
  const gone = said(2, { act: 'remove_neutral', mine: null, by: null, hasWords: false });
  expect(lines([held, gone])).toEqual(['You never came.', 'remove_neutral']);
  const again = said(3, { act: 'held', item: 'say', words: 'w2', text: 'I missed you.' });
  const over = said(4, { words: 'w2', text: 'I missed you.' });
  expect(lines([held, gone, again, over])).toEqual(['You never came.', 'remove_neutral', 'I missed you.']);
});

test('words are not written down twice: while they are held, once they went over, and when they came back', () => {
  expect(lines([held], true)).toEqual([]);
  expect(lines([held, said(2, { words: 'w1', text: 'You never came.' })])).toEqual(['You never came.']);
  const note = said(2, { act: 'return', by: 'neutral', mine: false, item: 'w1', text: 'Of you.' });
  expect(lines([held, note])).toEqual([]);
  expect(lines([held, said(2, { act: 'take_back', hasWords: false })])).toEqual([]);
});
