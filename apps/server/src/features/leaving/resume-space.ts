import { asAccount, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { endPause } from './end-pause.ts';

/** Comes back. Coming back to where one is changes nothing. */
export async function resumeSpace(
  context: VerbContext,
  { space }: { space: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    if (!(await spaces.findOwnMemberId(tx, space))) return refuse('space:unknown');
    return endPause(tx, space, () => true, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
