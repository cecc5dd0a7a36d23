import { accounts, asAuth } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashProvenBy } from '../identity/hash-proven-by.ts';

/** The account, for someone who proves once more who they are: a page that was left open changes no way in. */
export async function prove(
  { actor, database, keys, proofs }: VerbContext,
  proof: string,
): Promise<Refusal | accounts.AccountWithKeys> {
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  if (!account.byPassphrase) return refuse('account:keys_missing');
  return (await proofs.verify(hashProvenBy(keys, account, proof), proof)) ? account : refuse('session:wrong');
}
