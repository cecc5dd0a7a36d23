import { asAuth, factors, type accounts } from '@footbridge/db';
import { isRefusal, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { prove } from './prove.ts';

/** The passphrase is asked for and no code: whoever is signed in and has lost their phone is not to be kept waiting. */
export async function turnCodesOff(
  context: VerbContext,
  { proof }: { proof: string },
): Promise<Refusal | accounts.AccountWithKeys> {
  const account = await prove(context, proof);
  if (isRefusal(account)) return account;
  await asAuth(context.database, (tx) => factors.removeCodes(tx, account.id));
  return account;
}
