import type { HeldView } from '@footbridge/contract';
import { asAccount, spaces } from '@footbridge/db';
import {
  holdsNext,
  isRefusal,
  refuse,
  refuseWait,
  whatHolds,
  type AboutToLeave,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { whatBinds } from './what-binds.ts';

const free: HeldView = { leavesAt: null, stays: null, clauses: [], askAgainAt: null };

interface Asked {
  readonly space: string;
  readonly kind: AboutToLeave['kind'];
  readonly from?: string | undefined;
}

/** What would become of a message that one sends now, or of a letter one hands over, before one does. */
export async function showRules(
  { actor, database, now }: VerbContext,
  { space, kind, from }: Asked,
): Promise<Refusal | HeldView> {
  const at = now();
  const wished = from ? new Date(from) : at;
  return asAccount(database, actor.accountId, async (tx) => {
    const member = await spaces.findOwnMemberId(tx, space);
    if (!member) return refuse('space:unknown');
    const refusal = refuseWait(wished, at);
    if (refusal) return refusal;
    const binding = await whatBinds(tx, space, member, at);
    if (!binding) return free;
    const { rules, left, planned } = binding;
    const leaving = {
      kind,
      from: wished,
      left,
      planned: planned.map((one) => one.at),
      isWithin: () => true,
      isForNeutral: false,
    };
    const holding = whatHolds(rules, leaving, at);
    const next = holdsNext(rules, at)?.toISOString() ?? null;
    if (isRefusal(holding))
      return { ...free, stays: holding.refused, clauses: [...holding.clauses], askAgainAt: next };
    if (holding.clauses.length === 0) return { ...free, askAgainAt: next };
    const leavesAt = holding.leavesAt.toISOString();
    return { leavesAt, stays: null, clauses: [...holding.clauses], askAgainAt: leavesAt };
  });
}
