import { parties } from '../words.ts';
import type { Space } from './space.ts';

export type ConsentEvent = { type: 'space:consented'; memberId: string } | { type: 'space:opened' };

/**
 * A yes to the ground rules. One yes is known to its owner alone; the second opens the space for both, so nobody ever
 * sees the other still deciding. Saying yes again changes nothing.
 */
export function consent(space: Space, memberId: string): ConsentEvent[] {
  const own = space.seats.find((seat) => seat.memberId === memberId);
  if (!own || own.consentedAt) return [];
  const bothYes = parties.every((party) =>
    space.seats.some((seat) => seat.party === party && (seat.memberId === memberId || seat.consentedAt)),
  );
  return [{ type: 'space:consented', memberId }, ...(bothYes ? [{ type: 'space:opened' } as const] : [])];
}
