import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askForCode, stepAt, turnCodesOn } from './codes.ts';

const onSince = new Date('2026-11-22T12:00:00Z');
const on = { onSince, lastStep: 100 };
const begun = { onSince: null, lastStep: 0 };

describe('one-time codes', () => {
  it('count steps of thirty seconds from 1970', () => {
    expect([0, 29_999, 30_000, 59_000].map((at) => stepAt(new Date(at)))).toEqual([0, 0, 1, 1]);
  });

  it('are asked for where they are on, and nowhere else', () => {
    expect(askForCode(undefined, undefined)).toEqual({ type: 'codes:none' });
    expect(askForCode(begun, 7)).toEqual({ type: 'codes:none' });
    expect(askForCode(on, undefined)).toEqual({ refused: 'codes:needed' });
    expect(askForCode(on, null)).toEqual({ refused: 'codes:wrong' });
    expect(askForCode(on, 101)).toEqual({ type: 'codes:taken', step: 101 });
  });

  it('are each good once, and none of an earlier step is good after a later one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), (steps) => {
        let lastStep = 0;
        const taken = steps.filter((step) => {
          const decision = askForCode({ onSince, lastStep }, step);
          if ('refused' in decision) return false;
          lastStep = step;
          return true;
        });
        expect(taken).toEqual([...new Set(taken)].sort((one, other) => one - other));
      }),
    );
  });

  it('are turned on by a code, once', () => {
    expect(turnCodesOn(begun, null)).toEqual({ refused: 'codes:wrong' });
    expect(turnCodesOn(begun, 7)).toEqual({ type: 'codes:taken', step: 7 });
    expect(turnCodesOn(on, 101)).toEqual({ refused: 'state:changed' });
    expect(turnCodesOn(undefined, 7)).toEqual({ refused: 'state:changed' });
  });
});
