import type { HeldView } from '@footbridge/contract';
import { asAccount, spaces } from '@footbridge/db';
import { holdsNext, isRefusal, refuse, whatHolds, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { whatBinds } from './what-binds.ts';

const free: HeldView = { leavesAt: null, stays: null, clauses: [], askAgainAt: null };

/** What would become of a message that one sends now, before one writes it. */
export async function showRules(
  { actor, database, now }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | HeldView> {
  const at = now();
  return asAccount(database, actor.accountId, async (tx) => {
    const member = await spaces.findOwnMemberId(tx, space);
    if (!member) return refuse('space:unknown');
    const binding = await whatBinds(tx, space, member, at);
    if (!binding) return free;
    const { rules, left, planned } = binding;
    const message = {
      kind: 'message',
      from: at,
      left,
      planned: planned.map((one) => one.at),
      isWithin: () => true,
      isForNeutral: false,
    } as const;
    const holding = whatHolds(rules, message, at);
    const next = holdsNext(rules, at)?.toISOString() ?? null;
    if (isRefusal(holding))
      return { ...free, stays: holding.refused, clauses: [...holding.clauses], askAgainAt: next };
    if (holding.leavesAt <= at) return { ...free, askAgainAt: next };
    const leavesAt = holding.leavesAt.toISOString();
    return { leavesAt, stays: null, clauses: [...holding.clauses], askAgainAt: leavesAt };
  });
}
