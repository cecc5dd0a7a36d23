import { asAccount, pages } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** Removes a private page as its owner last saw it: what was written on another device meanwhile stays. */
export async function removePage(
  { actor, database }: VerbContext,
  { page, from }: { page: string; from: number },
): Promise<Refusal | Record<string, never>> {
  return asAccount(database, actor.accountId, async (tx) => {
    const removed = await pages.remove(tx, page, from);
    return removed || !(await pages.find(tx, page)) ? {} : refuse('state:changed');
  });
}
