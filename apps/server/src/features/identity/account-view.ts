import type { Account } from '@footbridge/contract';
import type { accounts } from '@footbridge/db';
import type { Services } from '../../context/services.ts';
import { kdf } from './kdf.ts';

/** The account as its own person sees it, in one session. */
export function accountView(
  { keys }: Pick<Services, 'keys'>,
  account: accounts.AccountWithKeys,
  sessionId: string,
): Account {
  const { id, email, publicKeys, byPassphrase, byCode } = account;
  const kept = publicKeys && byPassphrase && byCode ? { publicKeys, byPassphrase, byCode } : null;
  return {
    id,
    salt: keys.salt(email),
    kdf,
    serverHalf: keys.serverHalf(id),
    deviceHalf: keys.deviceHalf(sessionId),
    keys: kept,
  };
}
