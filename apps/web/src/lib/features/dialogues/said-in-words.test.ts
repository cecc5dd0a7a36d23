import type { Said } from '@footbridge/client';
import { expect, test } from 'vitest';
import { saidInWords } from './said-in-words.ts';

const said = (event: Partial<Said>): Said => ({
  number: 2,
  act: 'say',
  mine: true,
  at: new Date(0),
  step: 'speak',
  hasWords: false,
  text: null,
  words: null,
  item: null,
  by: 'a',
  isApart: false,
  mark: null,
  with: null,
  ...event,
});
const line = (event: Partial<Said>) => saidInWords(said(event), 'floor', 'Sam');

test('it says who did it', () => {
  expect(line({ act: 'say' })).toBe('You said');
  expect(line({ act: 'say', mine: false })).toBe('Sam said');
});

test('of a break it says nobody, not even to whoever asked for it', () => {
  expect(line({ act: 'break', mine: null })).toBe('The room rested.');
  expect(line({ act: 'break', mine: true })).toBe('The room rested.');
});

test('what one chose and the other has not is not written down', () => {
  expect(line({ act: 'understood', mine: true })).toBeNull();
  expect(line({ act: 'understood', mine: null })).toBe('You both feel understood.');
});

test('how the room was opened is not written down', () => {
  for (const act of ['propose', 'accept', 'decline', 'open', 'ready', 'begin', 'tell_topic', 'leave']) {
    expect(line({ act, step: null })).toBeNull();
  }
});

test('what was written apart is shown with who wrote it', () => {
  const shown = said({ act: 'reveal', item: 'circle', mine: false, step: 'circles', hasWords: true });
  expect(saidInWords(shown, 'understand_first', 'Sam')).toBe('Sam wrote');
});
