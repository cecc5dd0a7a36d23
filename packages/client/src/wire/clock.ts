import { type Readable, writable } from '../store.ts';

/** Milliseconds. A clock that is off by less is off as clocks are. */
const tolerance = 10 * 60_000;

export interface Clock {
  /** Whether this device's clock agrees with Footbridge's, as far as its answers tell. */
  readonly isRight: Readable<boolean>;
  /** @param date the Date header of an answer (RFC 9110, section 6.6.1). */
  readonly compareWith: (date: string | null) => void;
  /**
   * A moment chosen by this device's clock, by Footbridge's. Whoever keeps a letter back "for a day" means a day from
   * now: a clock that runs behind would let it go at once.
   */
  readonly meant: (moment: Date) => Date;
}

export function createClock(): Clock {
  const isRight = writable(true);
  let off = 0;
  return {
    isRight,
    compareWith(date) {
      const difference = Date.parse(date ?? '') - Date.now();
      off = Math.abs(difference) > tolerance ? difference : 0;
      isRight.set(off === 0);
    },
    meant: (moment) => new Date(moment.getTime() + off),
  };
}
