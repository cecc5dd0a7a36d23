import type { Letter } from '@footbridge/client';
import { ownLetter } from '#lib/copy/letters.ts';
import { inWords } from '#lib/copy/moments.ts';

/** How a letter of one's own stands, in words. */
export function inState({ sentAt, leavesAt }: Letter, now: Date): string {
  if (sentAt) return ownLetter.sent(inWords(sentAt, now));
  return leavesAt && leavesAt > now ? ownLetter.leaves(inWords(leavesAt, now)) : ownLetter.leavesSoon;
}
