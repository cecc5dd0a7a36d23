import { accounts, asAccount, asAuth } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashProvenBy } from './hash-proven-by.ts';

/**
 * Ends the account for good: a session alone is not enough. What was shared stays with the other, who hears nothing; all
 * else is gone in one transaction, and every session with it.
 */
export async function deleteAccount(
  { actor, database, keys, proofs, realtime }: VerbContext,
  { proof }: { proof: string },
): Promise<Refusal | Record<string, never>> {
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  if (!(await proofs.verify(hashProvenBy(keys, account, proof), proof))) return refuse('session:wrong');
  const ended = await asAccount(database, account.id, accounts.removeOwn);
  for (const sessionId of ended) realtime.revokeSession(sessionId);
  return {};
}
