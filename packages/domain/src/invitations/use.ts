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

const isDead = (link: Link, now: Date) =>
  Boolean(link.revokedAt) || link.expiresAt <= now || Boolean(link.linksClosedAt);

/** Reading consumes nothing and leaves no trace. Every dead link gets the one same answer. */
export const readLink = (link: Link | undefined, now: Date): Refusal | { type: 'invitation:readable' } =>
  !link || isDead(link, now) || link.seatTaken
    ? refuse('invitation:unknown')
    : { type: 'invitation:readable' };

/** Taking the seat. Whoever took it with this link may open the link again and simply goes on. */
export function redeemLink(
  link: Link | undefined,
  accountId: string,
  now: Date,
): Refusal | { type: 'invitation:redeemed' } | { type: 'invitation:resumed' } {
  if (!link) return refuse('invitation:unknown');
  if (link.redeemedByAccountId === accountId) return { type: 'invitation:resumed' };
  if (isDead(link, now) || link.seatTaken) return refuse('invitation:unknown');
  if (link.inviterAccountId === accountId) return refuse('invitation:own');
  return { type: 'invitation:redeemed' };
}
