import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Space } from '../spaces/space.ts';
import { changeKey, refuseStaleKey } from './key.ts';

const seats = (['parent', 'child'] as const).map((party) => ({ memberId: party, party, consentedAt: null }));
const open: Space = { phase: 'open', epoch: 4, rekeyDue: true, seats };

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
    const memberIds = ['child', 'parent'];
    fc.assert(
      fc.property(fc.nat(9), (epoch) => {
        const decision = changeKey(open, { epoch, memberIds });
        expect(decision).toEqual(epoch === 5 ? { type: 'key:changed' } : { refused: 'key:conflict' });
      }),
    );
  });

  it('is followed by another only when one is due: nobody outruns what the other is about to write', () => {
    const proposal = { epoch: 5, memberIds: ['parent', 'child'] };
    expect(changeKey({ ...open, rekeyDue: false }, proposal)).toEqual({ refused: 'key:conflict' });
  });

  it('is wrapped to every member, to nobody else, and once', () => {
    for (const memberIds of [
      ['parent'],
      ['parent', 'parent'],
      ['parent', 'child', 'child'],
      ['parent', 'x'],
      [],
    ]) {
      expect(changeKey(open, { epoch: 5, memberIds })).toEqual({ refused: 'request:invalid' });
    }
  });

  it('stays what the link carried until the space is open: whoever invited knows of nobody to wrap it to', () => {
    const waiting: Space = { ...open, phase: 'waiting', epoch: 1 };
    const proposal = { epoch: 2, memberIds: ['parent', 'child'] };
    expect(changeKey(waiting, proposal)).toEqual({ refused: 'space:not_open' });
  });
});
