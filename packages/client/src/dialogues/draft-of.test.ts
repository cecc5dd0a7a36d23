import { expect, test } from 'vitest';
import type { Said } from './dialogue.ts';
import { draftOf } from './draft-of.ts';

let number = 0;
const said = (act: string, event: Partial<Said> = {}): Said => ({
  number: ++number,
  act,
  by: null,
  mine: null,
  at: new Date(0),
  step: null,
  hasWords: false,
  text: null,
  words: null,
  item: null,
  isApart: false,
  mark: null,
  with: null,
  ...event,
});
const line = (act: string, text: string | null) =>
  said(act, { by: 'a', mine: true, text, words: `of ${text}` });
const lines = (of: readonly Said[]) => {
  const draft = draftOf({ said: of });
  return draft === 'closed' ? draft : draft?.clauses.map(({ words }) => words.what);
};

test('all lines of a mediation that both said yes to', () => {
  const two = [line('clause', 'One.'), line('clause', 'Two.')];
  expect(lines(two)).toBeUndefined();
  expect(lines([...two, said('accept_clauses')])).toEqual(['One.', 'Two.']);
});

test('a line that came after the yes has none', () => {
  expect(lines([line('clause', 'One.'), said('accept_clauses'), line('clause', 'Two.')])).toBeUndefined();
});

test('one yes is none', () => {
  expect(lines([line('offer', 'One.'), said('agree', { by: 'a', mine: true })])).toBeUndefined();
});

test('of what was offered, the newest', () => {
  expect(lines([line('offer', 'One.'), line('offer', 'Two.'), said('agree')])).toEqual(['Two.']);
  expect(lines([line('offer', 'One.'), said('for_now')])).toEqual(['One.']);
});

test('what is not open here is never left out in silence', () => {
  const two = [line('clause', null), line('clause', 'Two.')];
  expect(lines([...two, said('accept_clauses')])).toBe('closed');
  expect(lines([line('offer', null), said('agree')])).toBe('closed');
  expect(lines(two)).toBeUndefined();
});
