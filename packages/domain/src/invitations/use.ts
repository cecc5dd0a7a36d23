import { refuse, type Refusal } from '../refusal.ts';

export interface Link {
  /** Null once whoever made it has no account any more. */
  readonly inviterAccountId: string | null;
  readonly redeemedByAccountId: string | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
  /** A reader pressed "No more": every link of the space is dead, and its sender cannot tell. */
  readonly linksClosedAt: Date | null;
  /** Another link of the space already brought the counterparty in. */
  readonly seatTaken: boolean;
}

/** What ends a link for its maker's eyes as well. */
const isOver = (link: Link, now: Date) =>
  Boolean(link.revokedAt) || link.expiresAt <= now || link.inviterAccountId === null;

/**
 * Reading consumes nothing and leaves no trace. Whoever made a link can read it like anyone else, and needs no account
 * for it: so what its readers did (took the seat, said "No more") plays no part here, or the answer would tell.
 */
export const readLink = (link: Link | undefined, now: Date): Refusal | { type: 'invitation:readable' } =>
  !link || isOver(link, now) ? refuse('invitation:unknown') : { type: 'invitation:readable' };

/**
 * Taking the seat. Whoever took it with this link may open the link again and simply goes on. Its maker is told that it
 * is their own before anything that a reader may have done is asked.
 */
export function redeemLink(
  link: Link | undefined,
  accountId: string,
  now: Date,
): Refusal | { type: 'invitation:redeemed' } | { type: 'invitation:resumed' } {
  if (!link) return refuse('invitation:unknown');
  if (link.redeemedByAccountId === accountId) return { type: 'invitation:resumed' };
  if (isOver(link, now)) return refuse('invitation:unknown');
  if (link.inviterAccountId === accountId) return refuse('invitation:own');
  if (link.linksClosedAt || link.seatTaken) return refuse('invitation:unknown');
  return { type: 'invitation:redeemed' };
}
