import type { Account } from '@footbridge/contract';
import { accounts, asAuth } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { accountView } from './account-view.ts';

/** The signed-in account. */
export async function showSession(context: VerbContext): Promise<Refusal | Account> {
  const { actor, database } = context;
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  return account ? accountView(context, account, actor.sessionId) : refuse('session:missing');
}
