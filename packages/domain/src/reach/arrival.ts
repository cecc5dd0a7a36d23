import { endOfQuiet } from './quiet-hours.ts';
import { paceGap, type Reach } from './reach.ts';

/**
 * When something written now may arrive: at once (`now`), or later. Asked again at that moment, with the limits as they
 * then are.
 *
 * @param lastArrival when this person was last reached in this space, if ever.
 */
export function arrival(reach: Reach, lastArrival: Date | null, now: Date): Date {
  const gap = lastArrival ? lastArrival.getTime() + paceGap[reach.pace] : now.getTime();
  const earliest = new Date(Math.max(now.getTime(), gap));
  return reach.quietHours ? endOfQuiet(reach.quietHours, earliest) : earliest;
}
