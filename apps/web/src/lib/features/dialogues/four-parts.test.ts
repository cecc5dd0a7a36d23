import { expect, test } from 'vitest';
import { fourParts } from './four-parts.ts';

test('four parts become one text, and what is empty is left out', () => {
  const texts = {
    observe: 'You went home at six. ',
    feel: 'Sad',
    need: '  ',
    ask: 'Could you stay until eight?',
  };
  expect(fourParts((part) => texts[part])).toBe(
    'What happened: You went home at six.\n\nWhat I feel: Sad\n\nWhat I ask: Could you stay until eight?',
  );
});
