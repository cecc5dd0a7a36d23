import type { Sealed, SignedAct, VersionOutlineView } from '@footbridge/contract';
import { agreements } from '@footbridge/db';
import { isOutline, isRefusal, offerVersion as decide, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { atTable } from './at-table.ts';
import { admit, say } from './say.ts';

interface Offering {
  readonly space: string;
  readonly version: string;
  readonly outline: VersionOutlineView;
  readonly sealed: Sealed;
  readonly act: SignedAct;
}

/** Offers a version, perhaps in answer to the other's. The same again gets the same answer. */
export function offerVersion(
  context: VerbContext,
  { space, version: id, outline, sealed, act }: Offering,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  return atTable(context, space, async (tx, table) => {
    const { member } = table;
    const earlier = await agreements.findOwn(tx, space, member.id, id);
    if (earlier) return earlier.envelope === sealed.envelope ? [] : refuse('agreement:id_used');
    const offer = { ...outline, epoch: sealed.epoch };
    const decision = decide(table.space, table.versions, member.id, offer, at);
    if (isRefusal(decision)) return decision;
    if (!isOutline(outline, table.members)) return refuse('request:invalid');
    const words = { id, kind: decision.type, content: outline, sealed, act };
    const admitted = await admit(tx, table, words, id);
    return isRefusal(admitted) ? admitted : say(tx, table, words, admitted.mark, at);
  });
}
