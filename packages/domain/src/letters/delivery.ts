import { limits } from '../limits.ts';
import type { LetterPace } from '../reach/reach.ts';

/**
 * When the next letter may be delivered: one in thirty days, unless its receiver allows more. That comes on top of every
 * other limit of theirs, and like all that waits a letter that waits for it reads "Sent".
 *
 * @param lastLetter when the last one was delivered to this person, if ever.
 * @returns null: at once.
 */
export function nextLetterAt(pace: LetterPace, lastLetter: Date | null, now: Date): Date | null {
  if (pace === 'any' || !lastLetter) return null;
  const next = new Date(lastLetter.getTime() + limits.letterGap);
  return next <= now ? null : next;
}

/**
 * Which of the letters that wait are delivered now, oldest first, and when the others are decided again.
 *
 * @param waiting how many wait.
 */
export function deliverLetters(
  pace: LetterPace,
  lastLetter: Date | null,
  waiting: number,
  now: Date,
): { delivered: number; againAt: Date | null } {
  if (pace === 'any') return { delivered: waiting, againAt: null };
  const next = nextLetterAt(pace, lastLetter, now);
  if (next) return { delivered: 0, againAt: next };
  const againAt = waiting > 1 ? new Date(now.getTime() + limits.letterGap) : null;
  return { delivered: Math.min(1, waiting), againAt };
}
