import type { RegainingView } from '@footbridge/contract';
import { asAuth, resets } from '@footbridge/db';
import { isRefusal, readReset, resetOpensAt } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** Whether someone asked for a reset, and the keys that were replaced by earlier ones. */
export async function showRegaining({ actor, database, now }: VerbContext): Promise<RegainingView> {
  const [reset, former] = await asAuth(database, (tx) =>
    Promise.all([resets.findOf(tx, actor.accountId), resets.listFormer(tx, actor.accountId)]),
  );
  const isAlive = reset && !isRefusal(readReset(reset, now()));
  return {
    reset: isAlive
      ? { askedAt: reset.askedAt.toISOString(), opensAt: resetOpensAt(reset).toISOString() }
      : null,
    former: former.map(({ id, byCode, byAccount, replacedAt }) => ({
      id,
      byCode,
      byAccount,
      replacedAt: replacedAt.toISOString(),
    })),
  };
}
