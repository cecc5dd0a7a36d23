import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { startSpace } from './start.ts';

describe('starting a space', () => {
  it('is allowed while fewer than three wait for an answer', () => {
    fc.assert(
      fc.property(fc.nat(100), (waiting) => {
        expect(startSpace(waiting)).toEqual(
          waiting < limits.waitingSpaces ? { type: 'space:started' } : { refused: 'space:too_many_waiting' },
        );
      }),
    );
  });
});
