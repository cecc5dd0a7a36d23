import { accounts, asAuth } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** Who proves to know the passphrase. A wrong address and a wrong passphrase get the same answer, after the same work. */
export async function beginSession(
  { database, keys, proofs }: VerbContext<null>,
  { email, signInHalf }: { email: string; signInHalf: string },
): Promise<Refusal | accounts.AccountWithKeys> {
  const lookup = keys.signInLookup(email, signInHalf);
  const account = await asAuth(database, (tx) => accounts.findBySignIn(tx, lookup));
  const proven = await proofs.verify(account?.signInHash ?? null, signInHalf);
  return account && proven ? account : refuse('session:wrong');
}
