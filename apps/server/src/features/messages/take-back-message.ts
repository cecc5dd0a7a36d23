import { asAccount, messages, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, takeBackMessage as decide, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tellOfMessage, wake } from '../feed/tell.ts';

/** Takes back one's own message while it is held. Nobody ever knows of it. */
export async function takeBackMessage(
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
    const decision = decide(row && { ...row, authorMemberId: row.authorId }, reader);
    if (decision === null) return [];
    if (isRefusal(decision)) return decision;
    if (!(await messages.takeBack(tx, space, id, at))) return refuse('message:gone');
    return tellOfMessage(tx, space, 'own', decision.type, { id }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
