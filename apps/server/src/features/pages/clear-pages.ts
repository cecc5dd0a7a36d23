import { accounts, asAccount, asAuth, pages } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashProvenBy } from '../identity/hash-proven-by.ts';

/** Removes every private page for good: a session alone is not enough. */
export async function clearPages(
  { actor, database, keys, proofs }: VerbContext,
  { proof }: { proof: string },
): Promise<Refusal | Record<string, never>> {
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  if (!(await proofs.verify(hashProvenBy(keys, account, proof), proof))) return refuse('session:wrong');
  await asAccount(database, account.id, pages.clear);
  return {};
}
