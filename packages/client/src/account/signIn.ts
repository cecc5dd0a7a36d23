import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { enter } from './enter.ts';
import { stretch } from './stretch.ts';

export async function signIn(
  context: Context,
  { email, passphrase }: { email: string; passphrase: string },
): Promise<RefusalReply | undefined> {
  const halves = await stretch(context, email, passphrase);
  if (isRefusal(halves)) return halves;
  const account = await context.call(endpoints.identity.signIn, {
    body: { email, signInHalf: halves.proof },
  });
  if (isRefusal(account)) return account;
  return enter(context, account, { halves, way: 'passphrase' });
}
