import { asAccount, neutrals, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

/** A no to a proposal: one's own alone, so that it looks like silence. A yes may still follow. */
export async function declineNeutral(
  context: VerbContext,
  { space, guest }: { space: string; guest: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [memberId, proposal, isWaiting] = await Promise.all([
      spaces.findOwnMemberId(tx, space),
      neutrals.findProposal(tx, guest),
      neutrals.isWaiting(tx, guest),
    ]);
    if (!memberId) return refuse('space:unknown');
    if (proposal?.spaceId !== space || proposal.memberId === memberId || isWaiting)
      return refuse('guest:unknown');
    const isNew = await neutrals.decline(tx, guest, memberId);
    return isNew ? tell(tx, space, 'own', { kind: 'neutral:declined', neutral: guest }, at) : [];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
