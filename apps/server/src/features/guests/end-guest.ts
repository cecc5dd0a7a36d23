import { asAccount, guests, type Transaction } from '@footbridge/db';
import { endGuest as decide, isRefusal, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { leaveRooms } from '../dialogues/leave-rooms.ts';
import { told, wake, type Told } from '../feed/tell.ts';

/** Ends a guest's seat, or the link for it, at once and without a reason: by the guest, or by whose guest it is. */
export async function endGuest(
  context: VerbContext,
  { guest }: { guest: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, (tx) => endSeat(tx, guest, at));
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}

/** The same within a transaction. */
export async function endSeat(tx: Transaction, guest: string, at: Date): Promise<Refusal | Told[]> {
  const found = await guests.findForEnding(tx, guest);
  const { isGuest = false, memberId = null } = found ?? {};
  const subject = found && {
    ...found,
    hostMemberId: found.hostId,
    takenAt: found.takenAt === null ? null : new Date(found.takenAt),
  };
  const decision = decide(subject, { isGuest, memberId });
  if (isRefusal(decision) || !found) return isRefusal(decision) ? decision : [];
  const rooms = found.isAdmitted ? await leaveRooms(tx, { guest, isGuest }, at) : [];
  const places = await guests.end(tx, guest, at);
  const detail = decision.type === 'neutral:gone' ? { neutral: guest } : { guest };
  return [
    ...rooms,
    ...told(found.spaceId, places, { kind: decision.type, at, detail, messageId: null, message: null }),
  ];
}
