import { randomUUID } from 'node:crypto';
import { accounts, asAuth } from '@footbridge/db';
import { isRefusal, openAccount as decide, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { accountOpenedMail } from './account-opened-mail.ts';

/**
 * Opens an account. Whether the address already has one plays no part: several accounts may share an address that nobody
 * has confirmed, and only who also knows the other's passphrase hears that there is one.
 */
export async function openAccount(
  context: VerbContext<null>,
  { email, adult, signInHalf }: { email: string; adult: boolean; signInHalf: string },
): Promise<Refusal | accounts.AccountWithKeys> {
  const { database, keys, mailer, now, proofs } = context;
  const decision = decide(adult);
  if (isRefusal(decision)) return decision;
  const id = randomUUID();
  const opened = {
    id,
    email,
    signInLookup: keys.signInLookup(email, signInHalf),
    signInHash: await proofs.hash(signInHalf),
    openedAt: now(),
  };
  const isNew = await asAuth(database, (tx) => accounts.insert(tx, opened));
  if (!isNew) return refuse('account:exists');
  mailer.send(accountOpenedMail(email));
  return { ...opened, mailAddress: email, ...noKeys };
}

const noKeys = {
  recoveryLookup: null,
  recoveryHash: null,
  byPassphrase: null,
  byCode: null,
  publicKeys: null,
};
