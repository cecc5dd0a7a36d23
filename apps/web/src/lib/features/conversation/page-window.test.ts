import { expect, test } from 'vitest';
import { bounds, earlier, later, most, newest, step } from './page-window.ts';

const list = (length: number, from = 0) => Array.from({ length }, (_, index) => ({ id: `m${from + index}` }));

test('the newest items are shown first, and new ones join them', () => {
  expect(bounds(list(1_000), newest)).toEqual({ start: 1_000 - step, end: 1_000 });
  expect(bounds(list(1_001), newest)).toEqual({ start: 1_001 - step, end: 1_001 });
});

test('however far one reads back in 100,000 items, the page holds only a few hundred', () => {
  const items = list(100_000);
  let view = newest;
  let seenTo = items.length;
  while (bounds(items, view).start > 0) {
    view = earlier(items, view);
    const { start, end } = bounds(items, view);
    expect(end - start).toBeLessThanOrEqual(most);
    expect(start).toBeLessThan(seenTo);
    expect(end).toBeGreaterThanOrEqual(seenTo);
    seenTo = start;
  }
});

test('reading forward again ends at the newest, without a gap', () => {
  const items = list(1_000);
  let view = newest;
  for (let turn = 0; turn < 20; turn++) view = earlier(items, view);
  let shownTo = bounds(items, view).end;
  while (view.last !== null) {
    view = later(items, view);
    expect(bounds(items, view).start).toBeLessThanOrEqual(shownTo);
    shownTo = bounds(items, view).end;
  }
  expect(shownTo).toBe(1_000);
});

test('what is on the page stays when something new arrives or older pages are loaded', () => {
  let view = newest;
  const items = list(1_000);
  for (let turn = 0; turn < 5; turn++) view = earlier(items, view);
  const shown = (all: { id: string }[]) => {
    const { start, end } = bounds(all, view);
    return all.slice(start, end).map(({ id }) => id);
  };
  const before = shown(items);
  expect(shown([...list(200, -200), ...items, { id: 'new' }])).toEqual(before);
});
