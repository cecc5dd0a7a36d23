import type { Said } from '@footbridge/client';
import { expect, test } from 'vitest';
import { ownWords, returnedTo } from './put-back.ts';

const said = (number: number, event: Partial<Said>): Said => ({
  number,
  act: 'say',
  by: 'a',
  mine: true,
  at: new Date(0),
  step: 'speak',
  hasWords: true,
  text: null,
  words: null,
  item: null,
  isApart: false,
  mark: null,
  with: null,
  ...event,
});
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

test('words that came back are found again, with the act they were for', () => {
  expect(ownWords({ said: [held, back] }, 'w1')).toEqual({ act: 'say', text: 'You never came.' });
  expect(ownWords({ said: [back] }, 'w1')).toBeNull();
});

test('a note stands until something is said again', () => {
  expect(returnedTo({ said: [held, back], seat: 'a' })?.text).toBe('Say how it was for you.');
  expect(returnedTo({ said: [held, back], seat: 'b' })).toBeNull();
  expect(returnedTo({ said: [held, back, said(3, { act: 'caucus_say' })], seat: 'a' })).not.toBeNull();
  expect(returnedTo({ said: [held, back, said(3, { act: 'held', item: 'say' })], seat: 'a' })).toBeNull();
});
