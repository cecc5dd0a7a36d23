import type { SignedAct } from '@footbridge/contract';
import { agreements, unawaited } from '@footbridge/db';
import { isRefusal, refuse, stopVersion as decide, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { atTable } from './at-table.ts';
import { admit, say } from './say.ts';

interface Stopping {
  readonly space: string;
  readonly version: string;
  readonly id: string;
  readonly act: SignedAct | null;
}

/** Does not go on with a version: its author takes it back, the other declines it. */
export function stopVersion(
  context: VerbContext,
  { space, version, id, act }: Stopping,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  return atTable(context, space, async (tx, table) => {
    const { member, versions } = table;
    if (await agreements.findOwn(tx, space, member.id, id)) return [];
    // Of what has not reached them they know nothing, so they cannot decline it either.
    const isKnown = (await agreements.list(tx, space)).some((one) => one.id === version);
    const decision = isKnown ? decide(versions, version, at) : refuse('agreement:unknown');
    if (decision === null) return [];
    if (isRefusal(decision)) return decision;
    const words = { id, kind: decision.type, content: { version }, sealed: null, act };
    const admitted = await admit(tx, table, words, id);
    if (isRefusal(admitted)) return admitted;
    const said = await say(tx, table, words, admitted.mark, at);
    if (!isRefusal(said)) unawaited(agreements.dropSignature(tx, member.id, version));
    return said;
  });
}
