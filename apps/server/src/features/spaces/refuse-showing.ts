import type { RefusalReply } from '@footbridge/contract';
import type { spaces, Transaction } from '@footbridge/db';
import { refuse } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { whyClosed } from '../leaving/why-closed.ts';

/**
 * What stands against changing a text that the other sees at once: the space rests or has ended, as far as its author may
 * know, or it was changed too often. No limit of the other's plays a part, or the answer would tell of it.
 */
export async function refuseShowing(
  { shownChanges }: Pick<VerbContext, 'shownChanges'>,
  tx: Transaction,
  { space, member }: spaces.Standing,
): Promise<RefusalReply | null> {
  const closed = await whyClosed(tx, space.id, member.id);
  if (closed) return closed;
  const retryAfter = shownChanges.take(member.id);
  return retryAfter > 0 ? { ...refuse('request:too_many'), retryAfter } : null;
}
