import { asAccount, spaces, unawaited, waiting } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

/** What was sent while one was away never arrives. Its reader learns the hashes of the acts: later acts may name them. */
export async function putAwayWaiting(
  context: VerbContext,
  { space }: { space: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const memberId = await spaces.findOwnMemberId(tx, space);
    if (!memberId) return refuse('space:unknown');
    const rows = (await waiting.list(tx, memberId)).filter(({ until }) => until === null);
    if (rows.length === 0) return [];
    unawaited(waiting.putAway(tx, memberId, at));
    const acts = rows.flatMap(({ actHash }) => actHash ?? []);
    return tell(tx, space, 'own', { kind: 'waiting:put_away', acts }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
