import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';

/**
 * A changed address signs in at once, and gets no mail but one link, until whoever reads it has followed that: until
 * then mail goes where it went before, so a slip of the hand sends nothing to a stranger.
 */
export function confirmEmail(
  link: { readonly sentAt: Date } | undefined,
  now: Date,
): Refusal | { type: 'email:confirmed' } {
  const isAlive = link && now.getTime() < link.sentAt.getTime() + limits.emailLinkLife;
  return isAlive ? { type: 'email:confirmed' } : refuse('email:link_unknown');
}
