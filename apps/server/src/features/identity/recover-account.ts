import { accounts, asAuth } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** Who proves to hold the written-down code. A wrong address and a wrong code get the same answer, after the same work. */
export async function recoverAccount(
  { database, keys, proofs }: VerbContext<null>,
  { email, recoveryHalf }: { email: string; recoveryHalf: string },
): Promise<Refusal | accounts.AccountWithKeys> {
  const lookup = keys.recoveryLookup(email, recoveryHalf);
  const account = await asAuth(database, (tx) => accounts.findByRecovery(tx, lookup));
  const proven = await proofs.verify(account?.recoveryHash ?? null, recoveryHalf);
  return account && proven ? account : refuse('session:wrong');
}
