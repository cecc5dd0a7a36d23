import type { Sealed, SignedAct } from '@footbridge/contract';
import { agreements } from '@footbridge/db';
import { answerVersion as decide, isRefusal, refuse, type Answers, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { atTable } from './at-table.ts';
import { admit, say } from './say.ts';
import { hasSigned } from './table.ts';

interface Answering {
  readonly space: string;
  readonly version: string;
  readonly id: string;
  readonly answers: Answers;
  readonly sealed: Sealed;
  readonly act: SignedAct;
}

/** Says of clauses that the other offers that one accepts, declines, or would like to talk about them. */
export function answerVersion(
  context: VerbContext,
  { space, version, id, answers, sealed, act }: Answering,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  return atTable(context, space, async (tx, table) => {
    const { member } = table;
    const earlier = await agreements.findOwn(tx, space, member.id, id);
    if (earlier) return earlier.envelope === sealed.envelope ? [] : refuse('agreement:id_used');
    const signed = await hasSigned(tx, table, version);
    const answer = { version, answers, epoch: sealed.epoch };
    const decision = decide(table.space, table.versions, member.id, answer, signed, at);
    if (isRefusal(decision)) return decision;
    const words = { id, kind: decision.type, content: { version, answers }, sealed, act };
    const admitted = await admit(tx, table, words, id);
    return isRefusal(admitted) ? admitted : say(tx, table, words, admitted.mark, at);
  });
}
