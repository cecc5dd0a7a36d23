import type { SignedAct } from '@footbridge/contract';
import { agreements } from '@footbridge/db';
import { endClause as decide, isRefusal, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { atTable } from './at-table.ts';
import { admit, say } from './say.ts';

interface Ending {
  readonly space: string;
  readonly version: string;
  readonly clause: string;
  readonly id: string;
  readonly act: SignedAct | null;
}

/** Ends one's own promise, at once. Where the space rests or has ended, too. */
export function endClause(
  context: VerbContext,
  { space, version, clause, id, act }: Ending,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  return atTable(context, space, async (tx, table) => {
    const { member, versions } = table;
    if (await agreements.findOwn(tx, space, member.id, id)) return [];
    const decision = decide(versions, member.id, { version, clause }, at);
    if (decision === null) return [];
    if (isRefusal(decision)) return decision;
    const words = { id, kind: decision.type, content: { version, clause }, sealed: null, act };
    const admitted = await admit(tx, table, words, id);
    return isRefusal(admitted) ? admitted : say(tx, table, words, admitted.mark, at);
  });
}
