import { asAuth, factors } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { prove } from './prove.ts';

/** Makes the secret of one-time codes. Nothing is asked for before the app has shown that it has it. */
export async function beginCodes(
  context: VerbContext,
  { proof }: { proof: string },
): Promise<Refusal | { secret: string }> {
  const account = await prove(context, proof);
  if (isRefusal(account)) return account;
  const { secret, sealed } = context.oneTimeCodes.make(account.id);
  const begun = await asAuth(context.database, (tx) => factors.beginCodes(tx, account.id, sealed));
  return begun ? { secret } : refuse('state:changed');
}
