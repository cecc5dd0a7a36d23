import { dialogueTimers, type Dialogue } from '@footbridge/domain';
import { expect, test } from 'vitest';
import { standing } from '../moderated/standing.fixture.ts';
import { hintFor } from './hint-for.ts';
import { said } from './said.fixture.ts';

const { turnHint, liveHint } = dialogueTimers;
const done = (number: number, act: string, at: number) =>
  said(number, { act, at: new Date(at), hasWords: false, mine: act === 'pass_floor' });
const talking = (change: Partial<Dialogue> = {}) =>
  standing({ phase: 'active', step: 'speak', neutral: 'none', ...change });
const begun = [done(1, 'begin', 0)];
const long = turnHint + 1;

test('whoever speaks for ten minutes in a live talk is asked if they would share the floor', () => {
  const room = { state: talking(), said: begun };
  expect(hintFor({ ...room, seat: 'a' }, turnHint)).toBeUndefined();
  expect(hintFor({ ...room, seat: 'a' }, long)).toBe('share');
  expect(hintFor({ ...room, seat: 'b' }, long)).toBeUndefined();
});

test('the ten minutes begin anew when the floor is passed, and when the room has rested', () => {
  for (const act of ['pass_floor', 'give_floor', 'resume']) {
    const room = { state: talking(), seat: 'a', said: [...begun, done(2, act, turnHint)] } as const;
    expect(hintFor(room, long), act).toBeUndefined();
  }
});

test('nobody is hurried where each has their own time, or while the other has something to do', () => {
  const room = { seat: 'a', said: begun } as const;
  expect(hintFor({ ...room, state: talking({ pace: 'own_time' }) }, long)).toBeUndefined();
  expect(hintFor({ ...room, state: talking({ step: 'paraphrase' }) }, long)).toBeUndefined();
});

test('after some tries a smaller piece comes first, and a long talk before all', () => {
  const state = talking({ step: 'confirm', counts: { not_quite: 2 } });
  expect(hintFor({ state, seat: 'a', said: begun }, long)).toBe('say_less');
  expect(hintFor({ state, seat: 'b', said: begun }, liveHint + 1)).toBe('long');
});

test('what helps with one piece is not said once that piece is over', () => {
  const tried = { counts: { not_quite: 2 } };
  const hint = (step: string) => {
    const state = { ...talking({ ...tried, step }), protocol: 'mirror' } as const;
    return hintFor({ state, seat: 'a', said: begun }, 0);
  };
  expect([hint('check'), hint('send'), hint('more_answer')]).toEqual(['say_less', 'say_less', undefined]);
});
