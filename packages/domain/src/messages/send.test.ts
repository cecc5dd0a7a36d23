import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { sendMessage } from './send.ts';

const now = new Date('2026-06-01T12:00:00Z');
const open = { phase: 'open', epoch: 3, rekeyDue: false, look: 'open' } as const;
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);

describe('sending', () => {
  it('needs an open space, and the key in force', () => {
    const message = { epoch: 3, holdUntil: null };
    expect(sendMessage(open, message, now)).toEqual({ type: 'message:sent' });
    const waiting = { ...open, phase: 'waiting' } as const;
    expect(sendMessage(waiting, message, now)).toEqual({ refused: 'space:not_open' });
    expect(sendMessage({ ...open, rekeyDue: true }, message, now)).toEqual({ refused: 'key:stale' });
    for (const epoch of [2, 4]) {
      expect(sendMessage(open, { ...message, epoch }, now)).toEqual({ refused: 'key:stale' });
    }
  });

  it('waits while the space rests, for either reason one may know of, and ends with it', () => {
    const message = { epoch: 3, holdUntil: after(1_000) };
    for (const look of ['paused', 'resting'] as const) {
      expect(sendMessage({ ...open, look }, message, now)).toEqual({ refused: 'space:resting' });
    }
    for (const look of ['left', 'ended'] as const) {
      expect(sendMessage({ ...open, look }, message, now)).toEqual({ refused: 'space:ended' });
    }
  });

  it('holds a message until the moment its author chose, up to thirty days; a moment past is now', () => {
    const far = limits.messageHoldLongest;
    const wait = fc.oneof(fc.integer({ min: -far, max: far * 2 }), fc.constantFrom(0, 1, far, far + 1));
    fc.assert(
      fc.property(wait, (milliseconds) => {
        const until = after(milliseconds);
        const decision = sendMessage(open, { epoch: 3, holdUntil: until }, now);
        if (milliseconds <= 0) expect(decision).toEqual({ type: 'message:sent' });
        else if (milliseconds <= far) expect(decision).toEqual({ type: 'message:held', until });
        else expect(decision).toEqual({ refused: 'message:hold_out_of_range' });
      }),
    );
  });
});
