import { asAccount, spaces, unawaited, waiting } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { arrive } from './arrive.ts';

/** What was sent while one was away arrives now, at its reader's own word. */
export async function readWaiting(
  context: VerbContext,
  { space }: { space: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const { accountId } = context.actor;
  const outcome = await asAccount(context.database, accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const memberId = await spaces.findOwnMemberId(tx, space);
    if (!memberId) return refuse('space:unknown');
    const rows = await waiting.list(tx, memberId);
    // What a limit alone holds is not asked about, and arrives in its own time.
    if (!rows.some(({ until }) => until === null)) return [];
    const arrived = await arrive(tx, { accountId, memberId, space }, at);
    return [...arrived, ...(await tell(tx, space, 'own', { kind: 'waiting:read' }, at))];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
