import { accounts, asAuth, resets } from '@footbridge/db';
import { refuse, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashProvenBy } from '../identity/hash-proven-by.ts';

/** Puts a new code on paper in force, for someone who proves that they know the passphrase. */
export async function changeCode(
  { actor, database, keys, proofs }: VerbContext,
  { proof, recoveryHalf, byCode }: { proof: string; recoveryHalf: string; byCode: Envelope },
): Promise<Refusal | Record<string, never>> {
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  const { recoveryLookup: from } = account;
  if (!from) return refuse('account:keys_missing');
  if (!(await proofs.verify(hashProvenBy(keys, account, proof), proof))) return refuse('session:wrong');
  const next = {
    recoveryLookup: keys.recoveryLookup(recoveryHalf),
    recoveryHash: await proofs.hash(recoveryHalf),
    byCode,
  };
  const changed = await asAuth(database, (tx) => resets.changeCode(tx, account.id, from, next));
  return changed ? {} : refuse('state:changed');
}
