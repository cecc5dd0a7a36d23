import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from './clock.ts';

const header = 'Sun, 22 Nov 2026 12:00:00 GMT';
const now = new Date(header);
const day = 24 * 60 * 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

describe('a device’s clock', () => {
  it.each([-365, -1, 1, 365])(
    'that is off by %i days is noticed, and a day from now stays a day from now',
    (days) => {
      const clock = createClock();
      vi.setSystemTime(now.getTime() + days * day);
      clock.compareWith(header);
      expect(clock.isRight.get()).toBe(false);
      expect(clock.meant(new Date(Date.now() + day))).toEqual(new Date(now.getTime() + day));
    },
  );

  it('that is off by minutes is as clocks are, and every moment stays as it was chosen', () => {
    const clock = createClock();
    for (const minutes of [-9, 0, 9]) {
      vi.setSystemTime(now.getTime() + minutes * 60_000);
      clock.compareWith(header);
      expect(clock.isRight.get()).toBe(true);
      expect(clock.meant(now)).toEqual(now);
    }
  });

  it('that was set right, or jumps back, is noticed with the next answer', () => {
    const clock = createClock();
    for (const days of [3, 0, -3]) {
      vi.setSystemTime(now.getTime() + days * day);
      clock.compareWith(header);
      expect(clock.isRight.get()).toBe(days === 0);
    }
  });

  it('is believed as long as no answer tells otherwise', () => {
    const clock = createClock();
    for (const told of [null, 'no date']) {
      clock.compareWith(told);
      expect(clock.isRight.get()).toBe(true);
      expect(clock.meant(now)).toEqual(now);
    }
  });
});
