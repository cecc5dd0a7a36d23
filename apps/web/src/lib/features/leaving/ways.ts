import type { SpaceState } from '@footbridge/client';

/** All the ways to stop, the gentlest first. */
export const ways = ['quiet', 'shown', 'untold', 'told', 'block'] as const;
export type Way = (typeof ways)[number];

export const isPause = (way: Way) => way === 'quiet' || way === 'shown';

/** What still makes a difference. Where nobody else is known there is nobody to block. */
export function waysOpen({ look, own, other }: SpaceState): Way[] {
  return ways.filter((way) => {
    if (way === 'block') return other !== null;
    if (look === 'left') return way === 'told' && own.standing.ended === 'untold';
    return look !== 'ended' || way === 'untold';
  });
}
