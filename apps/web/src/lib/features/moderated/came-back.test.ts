import { expect, test } from 'vitest';
import { said } from '../dialogues/said.fixture.ts';
import { cameBack, returnedTo } from './came-back.ts';

const held = said(1, { act: 'held', item: 'say', words: 'w1', text: 'You never came.', isApart: true });
const back = said(2, {
  act: 'return',
  by: 'neutral',
  mine: false,
  with: 'a',
  item: 'w1',
  text: 'Say how it was for you.',
  isApart: true,
});

test('words that were given back or taken back are found again, with the act they were for', () => {
  const found = { words: 'w1', act: 'say', text: 'You never came.' };
  expect(cameBack({ said: [held, back], seat: 'a' })).toEqual(found);
  expect(cameBack({ said: [held, said(2, { act: 'take_back', hasWords: false })], seat: 'a' })).toEqual(
    found,
  );
  expect(cameBack({ said: [held], seat: 'a' })).toBeNull();
  expect(cameBack({ said: [{ ...held, text: null }, back], seat: 'a' })).toBeNull();
});

test('a note stands until something is said again', () => {
  expect(returnedTo({ said: [held, back], seat: 'a' })?.text).toBe('Say how it was for you.');
  expect(returnedTo({ said: [held, back], seat: 'b' })).toBeNull();
  for (const act of ['caucus_say', 'whereabouts']) {
    const alone = said(3, { act, isApart: true });
    expect(returnedTo({ said: [held, back, alone], seat: 'a' })).not.toBeNull();
  }
  expect(
    returnedTo({ said: [held, back, said(3, { act: 'held', item: 'say', isApart: true })], seat: 'a' }),
  ).toBeNull();
});
