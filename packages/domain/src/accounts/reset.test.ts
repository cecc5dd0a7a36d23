import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { askReset, finishReset, readReset, resetEndsAt, resetOpensAt } from './reset.ts';

const hour = 60 * 60_000;
const askedAt = new Date('2026-11-22T12:00:00Z');
const reset = { askedAt };
const after = (wait: number) => new Date(askedAt.getTime() + wait);

describe('a reset by mail', () => {
  it('waits for 72 hours, and opens with the last of them', () => {
    expect(finishReset(reset, after(0))).toEqual({ refused: 'reset:waiting' });
    expect(finishReset(reset, after(72 * hour - 1))).toEqual({ refused: 'reset:waiting' });
    expect(finishReset(reset, after(72 * hour))).toEqual({ type: 'reset:finished' });
    expect(resetOpensAt(reset)).toEqual(after(72 * hour));
  });

  it('waits while a clock says that it has not been asked for yet', () => {
    expect(finishReset(reset, after(-hour))).toEqual({ refused: 'reset:waiting' });
  });

  it('ends by itself, in the words for one that never was', () => {
    const [last, over] = [new Date(resetEndsAt(reset).getTime() - 1), resetEndsAt(reset)];
    expect(readReset(reset, last)).toEqual({ type: 'reset:open' });
    expect(readReset(reset, over)).toEqual(readReset(undefined, over));
    expect(finishReset(reset, over)).toEqual(finishReset(undefined, over));
  });

  it('is neither hurried nor held up by asking again', () => {
    expect(askReset(undefined, askedAt)).toEqual({ type: 'reset:asked' });
    expect(askReset(reset, after(71 * hour))).toEqual({ type: 'reset:repeated' });
    expect(askReset(reset, resetEndsAt(reset))).toEqual({ type: 'reset:asked' });
  });

  it('never finishes before the wait is over, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -limits.resetWait, max: 3 * limits.resetWait }), (wait) => {
        const isFinished = 'type' in finishReset(reset, after(wait));
        expect(isFinished).toBe(wait >= limits.resetWait && wait < limits.resetWait + limits.resetLife);
      }),
    );
  });
});
