import { refuse, type Refusal } from '../refusal.ts';
import { isOnItsWay, type Letter } from './letter.ts';

/** Called by the clock's hand, never by a person. */
export const sendLetter = (letter: Letter | undefined, now: Date): Refusal | { type: 'letter:sent' } =>
  letter && isOnItsWay(letter) && letter.leavesAt <= now ? { type: 'letter:sent' } : refuse('letter:gone');

/**
 * Until it goes, its author may take it back, and nobody ever knows of it. What has gone stays.
 * @returns null when it was taken back before.
 */
export function takeBackLetter(
  letter: Letter | undefined,
  memberId: string,
): Refusal | { type: 'letter:taken_back' } | null {
  if (!letter || letter.authorMemberId !== memberId) return refuse('letter:unknown');
  if (letter.takenBackAt) return null;
  return isOnItsWay(letter) ? { type: 'letter:taken_back' } : refuse('letter:gone');
}
