import { asAccount, messages, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tellOfMessage, wake } from '../feed/tell.ts';

/** Hides a message from one's own view, and from no other. */
export async function hideMessage(
  context: VerbContext,
  { space, id }: { space: string; id: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [reader, row] = await Promise.all([
      spaces.findOwnMemberId(tx, space),
      messages.find(tx, space, id),
    ]);
    if (!reader) return refuse('space:unknown');
    if (!row?.sentAt) return refuse('message:unknown');
    const isNew = await messages.hide(tx, { spaceId: space, memberId: reader, messageId: id });
    return isNew ? tellOfMessage(tx, space, 'own', 'message:hidden', { id }, at) : [];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
