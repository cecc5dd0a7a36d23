import { asAccount, messages, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tellOfMessage, wake } from '../feed/tell.ts';

/** Shows a message again that one had hidden. */
export async function showMessage(
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
    const wasHidden = await messages.show(tx, reader, id);
    return wasHidden ? tellOfMessage(tx, space, 'own', 'message:shown', { id }, at) : [];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
