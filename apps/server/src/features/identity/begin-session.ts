import type { RefusalReply } from '@footbridge/contract';
import { accounts, asAuth } from '@footbridge/db';
import { isRefusal, refuse } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { takeCode } from '../factors/take-code.ts';

/**
 * Who proves to know the passphrase. A wrong address and a wrong passphrase get the same answer, after the same work;
 * whether there are one-time codes is said only to whoever has the passphrase.
 */
export async function beginSession(
  context: VerbContext<null>,
  { email, signInHalf, code }: { email: string; signInHalf: string; code?: string | undefined },
): Promise<RefusalReply | accounts.AccountWithKeys> {
  const { database, keys, proofs } = context;
  const lookup = keys.signInLookup(email, signInHalf);
  const account = await asAuth(database, (tx) => accounts.findBySignIn(tx, lookup));
  const proven = await proofs.verify(account?.signInHash ?? null, signInHalf);
  if (!account || !proven) return refuse('session:wrong');
  const taken = await takeCode(context, account.id, code);
  return isRefusal(taken) ? taken : account;
}
