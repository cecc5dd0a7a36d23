import { arrival } from '../reach/arrival.ts';
import type { Reach } from '../reach/reach.ts';
import type { Standing } from './standing.ts';

export interface Receiver {
  readonly standing: Standing;
  readonly reach: Reach;
  /** When this person was last reached in this space, if ever. */
  readonly lastArrival: Date | null;
  /** Whether something waits for this person's own word: nothing overtakes what waits. */
  readonly somethingWaits: boolean;
}

export type Delivery =
  | { type: 'message:arrives' }
  /** `until` null: until the receiver decides. */
  | { type: 'message:waits'; until: Date | null };

/**
 * What becomes of everything that waits for one person: it arrives together or waits together. Its author is told "Sent"
 * in every case. Asked again when `until` has come and when limits change, with everything as it then is.
 */
export function deliver({ standing, reach, lastArrival, somethingWaits }: Receiver, now: Date): Delivery {
  if (standing.ended || standing.pause || somethingWaits) return { type: 'message:waits', until: null };
  const at = arrival(reach, lastArrival, now);
  return at <= now ? { type: 'message:arrives' } : { type: 'message:waits', until: at };
}
