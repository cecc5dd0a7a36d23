import { accounts, asAuth } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** The address one signs in with, and whether mail goes there yet. */
export async function showEmail({
  actor,
  database,
}: VerbContext): Promise<Refusal | { email: string; confirmed: boolean }> {
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  return { email: account.email, confirmed: account.email === account.mailAddress };
}
