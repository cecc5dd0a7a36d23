import { accounts, asAuth } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/**
 * Who proves to hold the written-down code. It finds its account by itself: someone who changed the address behind their
 * back does not stand between a person and their paper.
 */
export async function recoverAccount(
  { database, keys, proofs }: VerbContext<null>,
  { recoveryHalf }: { recoveryHalf: string },
): Promise<Refusal | accounts.AccountWithKeys> {
  const lookup = keys.recoveryLookup(recoveryHalf);
  const account = await asAuth(database, (tx) => accounts.findByRecovery(tx, lookup));
  const proven = await proofs.verify(account?.recoveryHash ?? null, recoveryHalf);
  return account && proven ? account : refuse('session:wrong');
}
