import { expect, test } from 'vitest';
import { letGo, noWords, putInBox, takenIn } from './begun.ts';

const slammed = { words: 'w1', act: 'say', text: 'You slam the door.' };
const writing = { ...noWords, texts: { say: 'What I mean is' } };

test('words that come back stand in their box again', () => {
  expect(takenIn(noWords, slammed).texts).toEqual({ say: 'You slam the door.' });
  expect(takenIn(noWords, slammed).back).toEqual([]);
});

test('where something else was begun meanwhile, both are kept', () => {
  const kept = takenIn(writing, slammed);
  expect(kept.texts).toEqual({ say: 'What I mean is' });
  expect(kept.back).toEqual([slammed]);
});

test('what came back is taken in once, and an emptied box stays empty', () => {
  const emptied = { ...takenIn(noWords, slammed), texts: {} };
  expect(takenIn(emptied, slammed)).toBe(emptied);
});

test('an I-statement that comes back does not go between parts that were begun', () => {
  const statement = { words: 'w2', act: 'express', text: 'What happened: rain' };
  expect(takenIn(noWords, statement).texts).toEqual({ 'express observe': 'What happened: rain' });
  const begun = { ...noWords, texts: { 'express feel': 'sad' } };
  expect(takenIn(begun, statement)).toMatchObject({ texts: { 'express feel': 'sad' }, back: [statement] });
});

test('its writer puts it below what stands in the box, or lets it go', () => {
  const kept = takenIn(writing, slammed);
  expect(putInBox(kept, slammed)).toMatchObject({
    texts: { say: 'What I mean is\n\nYou slam the door.' },
    back: [],
  });
  expect(letGo(kept, slammed)).toMatchObject({ texts: { say: 'What I mean is' }, back: [] });
});
