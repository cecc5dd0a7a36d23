import { asAccount, moderation, spaces } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** Days on which a neutral opened what is for all three, newest first. */
export async function listDays(
  { actor, database }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | { days: { neutral: string; day: string }[] }> {
  return asAccount(database, actor.accountId, async (tx) => {
    if (!(await spaces.findOwnMemberId(tx, space))) return refuse('space:unknown');
    return { days: await moderation.listDays(tx, space) };
  });
}
