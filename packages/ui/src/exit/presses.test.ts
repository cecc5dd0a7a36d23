import { expect, test } from 'vitest';
import { afterKey, isComplete, noPresses, type Presses } from './presses.ts';

const press = (presses: Presses, now: number) =>
  afterKey(afterKey(presses, 'down', 'Shift', now), 'up', 'Shift', now + 50);

test('three presses of Shift within five seconds leave the page', () => {
  const two = press(press(noPresses, 0), 1_000);
  expect(isComplete(two)).toBe(false);
  expect(isComplete(press(two, 2_000))).toBe(true);
});

test('presses further apart than five seconds do not add up', () => {
  expect(isComplete(press(press(press(noPresses, 0), 4_000), 8_000))).toBe(false);
});

test('typing capital letters never leaves the page', () => {
  let presses = noPresses;
  for (let letter = 0; letter < 5; letter++) {
    presses = afterKey(presses, 'down', 'Shift', letter * 100);
    presses = afterKey(presses, 'down', 'A', letter * 100 + 20);
    presses = afterKey(presses, 'up', 'A', letter * 100 + 40);
    presses = afterKey(presses, 'up', 'Shift', letter * 100 + 60);
  }
  expect(presses.at).toEqual([]);
});

test('another key in between begins the count again', () => {
  const two = press(press(noPresses, 0), 500);
  const typed = afterKey(afterKey(two, 'down', 'x', 700), 'up', 'x', 750);
  expect(isComplete(press(typed, 1_000))).toBe(false);
});
