import type { ReachView } from '@footbridge/contract';
import { asAccount, reach, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { decideWaiting } from '../waiting/decide-waiting.ts';

/** Sets how one may be reached. It holds at once, and what waits is decided again. */
export async function setReach(
  context: VerbContext,
  { space, ...wish }: { space: string } & ReachView,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const { accountId } = context.actor;
  const outcome = await asAccount(context.database, accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const found = await spaces.findStanding(tx, space);
    if (!found) return refuse('space:unknown');
    const memberId = found.member.id;
    const before = await reach.findShown(tx, memberId);
    const pace = wish.shown ? wish.pace : null;
    unawaited(reach.set(tx, { memberId, spaceId: space }, wish));
    const told = await tell(tx, space, 'own', { kind: 'reach:changed', reach: wish }, at);
    if (found.space.phase === 'open' && pace !== before) {
      told.push(...(await tell(tx, space, 'others', { kind: 'reach:shown', pace }, at)));
    }
    return [...told, ...(await decideWaiting(tx, { accountId, memberId, space }, at))];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
