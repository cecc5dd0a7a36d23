import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeKey, refuseStaleKey } from './key.ts';

const readers = ['parent', 'child'];
const open = { phase: 'open', epoch: 4, rekeyDue: true, readers, madeBy: 'child' } as const;
const proposal = { epoch: 5, by: 'parent', readers };

describe('the key of a space', () => {
  it('seals nothing while a new one is due, nor under another number than the one in force', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.boolean(), (epoch, used, rekeyDue) => {
        const isFresh = !rekeyDue && epoch === used;
        expect(refuseStaleKey({ epoch, rekeyDue }, used)).toEqual(isFresh ? null : { refused: 'key:stale' });
      }),
    );
  });

  it('is followed by the next number only, so that of two who change it at once one is told', () => {
    fc.assert(
      fc.property(fc.nat(9), (epoch) => {
        const decision = changeKey({ ...open, madeBy: 'parent' }, { ...proposal, epoch });
        expect(decision).toEqual(epoch === 5 ? { type: 'key:changed' } : { refused: 'key:conflict' });
      }),
    );
  });

  it('is followed by another only when one is due: nobody outruns what the other is about to write', () => {
    expect(changeKey({ ...open, rekeyDue: false }, proposal)).toEqual({ refused: 'key:conflict' });
  });

  it('gives way to the number after the next for who cannot open it, unless they made it themselves', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.boolean(), fc.constantFrom('parent', 'child'), (epoch, rekeyDue, madeBy) => {
        const isNext = rekeyDue && epoch === 5;
        const mends = epoch === 6 && madeBy === 'child';
        const decision = changeKey({ ...open, rekeyDue, madeBy }, { ...proposal, epoch });
        expect(decision).toEqual(isNext || mends ? { type: 'key:changed' } : { refused: 'key:conflict' });
      }),
    );
  });

  it('is wrapped to everyone who is to read, to nobody else, and once', () => {
    for (const some of [
      ['parent'],
      ['parent', 'parent'],
      ['parent', 'child', 'child'],
      ['parent', 'x'],
      ['parent', 'child', 'neutral'],
      [],
    ]) {
      expect(changeKey(open, { ...proposal, readers: some })).toEqual({ refused: 'request:invalid' });
    }
    const withNeutral = { ...open, readers: [...readers, 'neutral'] };
    expect(changeKey(withNeutral, proposal)).toEqual({ refused: 'request:invalid' });
    expect(changeKey(withNeutral, { ...proposal, readers: ['neutral', ...readers] })).toEqual({
      type: 'key:changed',
    });
  });

  it('stays what the link carried until the space is open: whoever invited knows of nobody to wrap it to', () => {
    const waiting = { ...open, phase: 'waiting', epoch: 1 } as const;
    expect(changeKey(waiting, { ...proposal, epoch: 2 })).toEqual({ refused: 'space:not_open' });
  });
});
