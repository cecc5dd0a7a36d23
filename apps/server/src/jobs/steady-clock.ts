import { systemClock, type Clock } from 'pg-boss';

/**
 * Only ever goes on. Between two looks pg-boss rests by differences of its clock: one that is set back while it looks
 * would let it rest for as long.
 */
export const steadyClock: Clock = {
  ...systemClock,
  now: () => performance.timeOrigin + performance.now(),
};
