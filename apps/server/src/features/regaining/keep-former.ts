import { asAuth, resets } from '@footbridge/db';
import { refuse, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** Replaced keys, opened with their code and sealed to the present ones. */
export async function keepFormer(
  { actor, database }: VerbContext,
  { former, byAccount }: { former: string; byAccount: Envelope },
): Promise<Refusal | Record<string, never>> {
  const kept = await asAuth(database, (tx) => resets.keepFormer(tx, actor.accountId, former, byAccount));
  return kept ? {} : refuse('request:invalid');
}
