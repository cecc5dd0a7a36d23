import { describe, expect, it } from 'vitest';
import { judge, type Arrival } from './history.ts';

const feedOf = (...messages: string[]): Arrival[] =>
  messages.map((message, index) => ({ position: index + 1, message }));
const judged = (arrivals: Arrival[]) =>
  judge({
    written: new Map([['parent', ['one', 'two', 'three']]]),
    read: new Map([['child', arrivals]]),
    audience: new Map([['child', ['parent']]]),
  });
const clean = { acknowledged: 3, lost: 0, doubled: 0, reordered: 0, unexpected: 0, gaps: 0 };

describe('the judge of histories', () => {
  it('finds nothing in a history where nothing is wrong', () => {
    expect(judged(feedOf('one', 'two', 'three'))).toEqual(clean);
  });
  it('sees a message that was lost', () => {
    expect(judged(feedOf('one', 'three'))).toEqual({ ...clean, lost: 1 });
  });
  it('sees a message that came twice', () => {
    expect(judged(feedOf('one', 'two', 'two', 'three'))).toEqual({ ...clean, doubled: 1 });
  });
  it('sees two messages that changed places', () => {
    expect(judged(feedOf('one', 'three', 'two'))).toEqual({ ...clean, reordered: 2 });
  });
  it('sees a message that nobody wrote', () => {
    expect(judged(feedOf('one', 'two', 'three', 'four'))).toEqual({ ...clean, unexpected: 1 });
  });
  it('sees a gap in the feed', () => {
    const arrivals = feedOf('one', 'two', 'three');
    expect(judged([...arrivals.slice(0, 2), { position: 4, message: 'three' }])).toEqual({
      ...clean,
      gaps: 1,
    });
  });
});
