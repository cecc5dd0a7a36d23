import { asAccount, invitations, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

/** Withdraws one's own link. It then opens nothing. */
export async function revokeInvitation(
  context: VerbContext,
  { space, invitation }: { space: string; invitation: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [member, existing] = await Promise.all([
      spaces.findOwnMemberId(tx, space),
      invitations.listOwn(tx, space),
    ]);
    if (!member) return refuse('space:unknown');
    if (!existing.some(({ id }) => id === invitation)) return refuse('invitation:unknown');
    const isNew = await invitations.revoke(tx, space, invitation, at);
    return isNew ? tell(tx, space, 'own', { kind: 'invitation:revoked', invitation }, at) : [];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
