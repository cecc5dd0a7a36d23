import type { NoticesView } from '@footbridge/contract';
import { accounts, asAccount, asAuth, notices } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashToken } from '../invitations/token-hash.ts';

/** Whether one gets e-mails. A yes was given for one address: after a change of address it is asked for again. */
export async function showNotices({ actor, database, keys }: VerbContext): Promise<Refusal | NoticesView> {
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  const row = await asAccount(database, account.id, notices.findOwn);
  if (!row) return { wish: 'off', confirmed: false };
  const isSameAddress = row.stopHash === hashToken(keys.stopNotices(account.id, account.email));
  return { wish: row.wish, confirmed: row.confirmed && isSameAddress };
}
