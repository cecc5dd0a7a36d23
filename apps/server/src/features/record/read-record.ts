import type { SignedAct } from '@footbridge/contract';
import { asAccount, record, spaces } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** The signed acts that all members may see, but for those of messages. */
export async function readRecord(
  { actor, database }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | { acts: { author: string; act: SignedAct }[] }> {
  const [reader, acts] = await asAccount(database, actor.accountId, (tx) =>
    Promise.all([spaces.findOwnMemberId(tx, space), record.listBesideMessages(tx, space)]),
  );
  return reader ? { acts } : refuse('space:unknown');
}
