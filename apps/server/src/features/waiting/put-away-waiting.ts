import { asAccount, spaces, unawaited, waiting } from '@footbridge/db';
import { isPutAway, isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { arriveInOrder } from './arrive.ts';

/** What was sent while one was away never arrives. Its reader learns the hashes of the acts: later acts may name them. */
export async function putAwayWaiting(
  context: VerbContext,
  { space }: { space: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const { accountId } = context.actor;
  const outcome = await asAccount(context.database, accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const memberId = await spaces.findOwnMemberId(tx, space);
    if (!memberId) return refuse('space:unknown');
    const rows = (await waiting.list(tx, memberId)).filter(({ until }) => until === null);
    if (rows.length === 0) return [];
    const unread = rows.filter(({ kind }) => isPutAway(kind));
    const ids = unread.map(({ id }) => id);
    if (ids.length > 0) await waiting.putAway(tx, memberId, ids, at);
    const rest = rows.filter(({ kind }) => !isPutAway(kind));
    const arrived = await arriveInOrder(tx, { accountId, memberId, space }, rest, at);
    const acts = unread.flatMap(({ actHash }) => actHash ?? []);
    return [...arrived, ...(await tell(tx, space, 'own', { kind: 'waiting:put_away', acts }, at))];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
