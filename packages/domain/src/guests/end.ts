import { refuse, type Refusal } from '../refusal.ts';
import type { Guest } from './guest.ts';

/**
 * Who may end a guest's seat, at once and without a reason: the guest; whoever invited them; and, once both have said
 * yes to a neutral, either of the two. Before that, the other's no to a proposal is theirs alone, and ends nothing.
 */
export function endGuest(
  guest: (Guest & { readonly proposedBy: string | null; readonly isAdmitted: boolean }) | undefined,
  who: { readonly isGuest: boolean; readonly memberId: string | null },
): Refusal | { type: 'guest:gone' | 'neutral:gone' } {
  if (!guest) return refuse('guest:unknown');
  const isParty = who.memberId !== null;
  const mayEnd =
    who.isGuest ||
    (isParty &&
      (guest.isAdmitted || who.memberId === guest.hostMemberId || who.memberId === guest.proposedBy));
  if (!mayEnd) return refuse('guest:unknown');
  return { type: guest.proposedBy ? 'neutral:gone' : 'guest:gone' };
}
