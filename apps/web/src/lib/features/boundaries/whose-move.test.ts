import { describe, expect, test } from 'vitest';
import { whoseMove, type Standing } from './whose-move.ts';

const at = new Date(0);
const idle: Standing = { look: 'open', offered: undefined, holds: false, hasDraft: false };
const offered: NonNullable<Standing['offered']> = {
  mine: false,
  status: 'offered',
  move: 'answer',
  answers: {},
  ownSignature: null,
  signatures: [],
};
const move = (standing: Partial<Standing>) => whoseMove({ ...idle, ...standing }, 'Sam');
const signature = { mine: true, name: 'Ruth', signedAt: at, shownAt: at };

describe('whose move it is about boundaries', () => {
  test.each([
    ['nobody’s before anything is begun', {}, /nobody’s move/],
    ['one’s own alone while it is a draft', { hasDraft: true }, /yours alone/],
    ['one’s own, when one likes, once the other has offered', { offered }, /your move, when you like/],
    [
      'the other’s once one has offered',
      { offered: { ...offered, mine: true, move: 'wait' } },
      /done your part/,
    ],
    [
      'one’s own once an offer came back with a no',
      { offered: { ...offered, mine: true, move: 'reword', answers: { c: 'declined' } } },
      /Sam has answered/,
    ],
    [
      'nobody’s while one of them would like to talk',
      { offered: { ...offered, answers: { c: 'talk' } } },
      /talk/,
    ],
    [
      'each one’s own once both said yes',
      { offered: { ...offered, status: 'accepted', move: 'sign' } },
      /may sign/,
    ],
    [
      'nobody’s while one’s signature cools off',
      { offered: { ...offered, status: 'accepted', ownSignature: { signedAt: at, showsAt: at } } },
      /Waiting is fine/,
    ],
    [
      'the other’s once one’s signature shows',
      { offered: { ...offered, status: 'accepted', signatures: [signature] } },
      /once Sam has signed/,
    ],
    ['nobody’s while an agreement holds', { holds: true }, /It holds/],
    ['nobody’s where nothing can be said', { look: 'ended', offered }, /ended/],
  ] as const)('is %s', (_, standing, words) => {
    expect(move(standing as Partial<Standing>)).toMatch(words);
  });
});
