import { asAccount, sayings, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

/** Takes back what one said, at once, wherever one stands. What has not reached the other never does. */
export async function takeBackSaying(
  context: VerbContext,
  { space, saying: id }: { space: string; saying: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [own, saying] = await Promise.all([spaces.findOwnMemberId(tx, space), sayings.find(tx, space, id)]);
    if (!own) return refuse('space:unknown');
    if (!saying) return [];
    if (saying.authorId !== own) return refuse('saying:unknown');
    const waited = await sayings.stopWaiting(tx, space, saying.mark);
    unawaited(sayings.remove(tx, space, id));
    return tell(tx, space, waited ? 'own' : 'all', { kind: 'saying:changed', member: own }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
