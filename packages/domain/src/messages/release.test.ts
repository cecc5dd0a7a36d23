import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../refusal.ts';
import type { Message } from './message.ts';
import { releaseMessage, takeBackMessage } from './release.ts';

const start = new Date('2026-06-01T12:00:00Z').getTime();
const held: Message = {
  authorMemberId: 'author',
  heldUntil: new Date(start + 100),
  sentAt: null,
  takenBackAt: null,
};

describe('a held message', () => {
  it('leaves when its time has come and not before, and only if it waits', () => {
    expect(releaseMessage(held, new Date(start + 99))).toEqual({ refused: 'message:gone' });
    expect(releaseMessage(held, new Date(start + 100))).toEqual({ type: 'message:sent' });
    const done = new Date(start + 50);
    const late = new Date(start + 200);
    expect(releaseMessage({ ...held, sentAt: done }, late)).toEqual({ refused: 'message:gone' });
    expect(releaseMessage({ ...held, takenBackAt: done }, late)).toEqual({ refused: 'message:gone' });
    expect(releaseMessage({ ...held, heldUntil: null }, late)).toEqual({ refused: 'message:gone' });
  });

  it('is its author’s alone to take back, and unknown to everyone else', () => {
    expect(takeBackMessage(held, 'author')).toEqual({ type: 'message:taken_back' });
    expect(takeBackMessage(held, 'other')).toEqual({ refused: 'message:unknown' });
    expect(takeBackMessage(undefined, 'author')).toEqual({ refused: 'message:unknown' });
  });

  it('either leaves or is taken back, once, in whatever order and however often both are tried', () => {
    const attempt = fc.record({ at: fc.integer({ min: 0, max: 200 }), takeBack: fc.boolean() });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        let message = held;
        let changes = 0;
        for (const { at, takeBack } of attempts.toSorted((one, other) => one.at - other.at)) {
          const now = new Date(start + at);
          const decision = takeBack ? takeBackMessage(message, 'author') : releaseMessage(message, now);
          if (decision === null || isRefusal(decision)) continue;
          changes += 1;
          message = takeBack ? { ...message, takenBackAt: now } : { ...message, sentAt: now };
        }
        expect(changes).toBeLessThanOrEqual(1);
        expect(message.sentAt && message.takenBackAt).toBeNull();
      }),
    );
  });
});
