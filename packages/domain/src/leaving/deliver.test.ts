import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paces, unlimitedReach } from '../reach/reach.ts';
import { deliver, type Receiver } from './deliver.ts';
import { endings, pauseKinds, present } from './standing.ts';

const now = new Date('2026-06-01T12:00:00Z');
const hour = 60 * 60_000;
const here: Receiver = {
  standing: present,
  reach: unlimitedReach,
  lastArrival: null,
  somethingWaits: false,
};

describe('something that reached Footbridge', () => {
  it('arrives at once where no limit is set', () => {
    expect(deliver({ ...here, lastArrival: now }, now)).toEqual({ type: 'message:arrives' });
  });

  it('waits for its moment where a limit is set, and arrives at that moment', () => {
    const weekly = { ...here, reach: { ...unlimitedReach, pace: 'weekly' }, lastArrival: now } as const;
    const delivery = deliver(weekly, new Date(now.getTime() + hour));
    const until = new Date(now.getTime() + 7 * 24 * hour);
    expect(delivery).toEqual({ type: 'message:waits', until });
    expect(deliver(weekly, until)).toEqual({ type: 'message:arrives' });
  });

  it('waits for its reader’s own word during a pause, after an end, and behind what already waits for it', () => {
    const standing = fc.oneof(
      fc.record({
        pause: fc.record({ kind: fc.constantFrom(...pauseKinds) }),
        ended: fc.constantFrom(null, ...endings),
      }),
      fc.record({ pause: fc.constant(null), ended: fc.constantFrom(...endings) }),
    );
    const away = fc.oneof(
      fc.record({ standing, somethingWaits: fc.boolean() }),
      fc.constant({ standing: present, somethingWaits: true }),
    );
    fc.assert(
      fc.property(away, fc.constantFrom(...paces), fc.date({ noInvalidDate: true }), (own, pace, at) => {
        const receiver = { ...here, ...own, reach: { pace, quietHours: null } };
        expect(deliver(receiver, at)).toEqual({ type: 'message:waits', until: null });
      }),
    );
  });
});
