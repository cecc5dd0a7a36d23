import { expect, test } from 'vitest';
import { whoseMove } from '../dialogues/whose-move.ts';
import { moderatedMove } from './moderated-move.ts';
import { standing } from './standing.fixture.ts';

const neutral = { name: 'Noor', isHere: true };
const move = (change: Parameters<typeof standing>[0], seat: 'a' | 'b' = 'a', shuttle = false) =>
  moderatedMove({ state: standing(change, { shuttle }), seat, neutral });

test('before they meet, each is told what they can tell the neutral alone, and nothing of the other', () => {
  const lobby = { phase: 'lobby' } as const;
  expect(move(lobby)).toContain('answer Noor alone');
  expect(move({ ...lobby, intake: ['a'] })).toContain('tell Noor where you are');
  expect(move({ ...lobby, intake: ['a'], whereabouts: ['a'] })).toBeNull();
  expect(move({ ...lobby, intake: ['a'], whereabouts: ['a'], ready: ['a'] })).toContain('Waiting is fine');
  expect(move({ ...lobby, intake: ['a'] }, 'b')).toBe(move(lobby, 'b'));
});

test('words that wait with the neutral show to their writer alone', () => {
  const held = { a: { act: 'say', words: 'w', leave: false } };
  expect(move({ phase: 'active', step: 'speak', held })).toContain('Noor has your words');
  expect(move({ phase: 'active', step: 'speak', held }, 'a', true)).toContain('may Noor carry');
  expect(move({ phase: 'active', step: 'speak', held }, 'b')).toBeNull();
});

test('of a private meeting the other learns that there is one', () => {
  expect(move({ phase: 'active', step: 'speak', caucus: 'a' })).toContain('You and Noor are alone');
  expect(move({ phase: 'active', step: 'speak', caucus: 'a' }, 'b')).toMatch(/^There is a private meeting/);
});

test('of an end that the neutral made nobody is told why', () => {
  const read = (seat: 'a' | 'b') =>
    whoseMove({ state: standing({ phase: 'terminated' }), seat, neutral }, 'Sam', 'open');
  expect(read('a')).toBe('This conversation is not going ahead. There is nothing you need to do.');
  expect(read('b')).toBe(read('a'));
});
