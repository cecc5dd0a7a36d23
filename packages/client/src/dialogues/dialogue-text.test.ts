import { expect, test } from 'vitest';
import { readDialogueText, timesNamed, writeDialogueText } from './dialogue-text.ts';

const proposal = { dialogue: 'd', act: 'propose', text: 'The evening' };

test('the times of a proposal are moments, each once, and no more than are asked for', () => {
  const day = 24 * 60 * 60_000;
  const many = Array.from({ length: 100 }, (_, index) => index * day);
  expect(readDialogueText(writeDialogueText({ ...proposal, times: many }))?.times).toHaveLength(timesNamed);
  const odd = JSON.stringify({ ...proposal, times: [day, day, 9e15, 1.5, 'soon', null, 2 * day] });
  expect(readDialogueText(odd)?.times).toEqual([day, 2 * day]);
});
