import type { RefusalReply } from '@footbridge/contract';
import { leaving, type spaces, type Transaction } from '@footbridge/db';
import { look, refuse, refuseWriting } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/**
 * What stands against changing a text that the other sees at once: the space rests or has ended, as far as its author may
 * know, or it was changed too often. No limit of the other's plays a part, or the answer would tell of it.
 */
export async function refuseShowing(
  { shownChanges }: Pick<VerbContext, 'shownChanges'>,
  tx: Transaction,
  { space, member }: spaces.Standing,
): Promise<RefusalReply | null> {
  const [own, other] = await Promise.all([
    leaving.findOwn(tx, member.id),
    leaving.findOtherShown(tx, space.id, member.id),
  ]);
  const refusal = refuseWriting(look(own, other));
  if (refusal) return refusal;
  const retryAfter = shownChanges.take(member.id);
  return retryAfter > 0 ? { ...refuse('request:too_many'), retryAfter } : null;
}
