import { refuse, type Refusal } from '../refusal.ts';
import type { GuestLink } from './guest.ts';

const isOver = (link: GuestLink, now: Date) => link.expiresAt <= now || link.hostAccountId === null;

/** Reading consumes nothing. Once someone has taken the seat, the link is for them alone. */
export const readGuestLink = (
  link: GuestLink | undefined,
  now: Date,
): Refusal | { type: 'guest:readable' } =>
  !link || link.takenByAccountId || isOver(link, now)
    ? refuse('invitation:unknown')
    : { type: 'guest:readable' };

/** Taking the seat a link is for. Nobody holds two seats in a space, and whoever took this one simply goes on. */
export function takeGuestSeat(
  link: GuestLink | undefined,
  accountId: string,
  now: Date,
): Refusal | { type: 'guest:taken' } | { type: 'guest:resumed' } {
  if (!link) return refuse('invitation:unknown');
  if (link.takenByAccountId === accountId) return { type: 'guest:resumed' };
  if (link.takenByAccountId || isOver(link, now)) return refuse('invitation:unknown');
  return link.holdsSeat ? refuse('seat:one_each') : { type: 'guest:taken' };
}
