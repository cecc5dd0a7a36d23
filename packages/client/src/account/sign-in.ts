import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { stopEnding } from './end-session-here.ts';
import { enter } from './enter.ts';
import { stretch } from './stretch.ts';

export async function signIn(
  context: Context,
  { email, passphrase, code }: { email: string; passphrase: string; code?: string },
): Promise<RefusalReply | undefined> {
  const halves = await stretch(context, email, passphrase);
  if (isRefusal(halves)) return halves;
  await stopEnding(context);
  const account = await context.call(endpoints.identity.signIn, {
    body: { email, signInHalf: halves.proof, ...(code && { code: code.replace(/\s/g, '') }) },
  });
  if (isRefusal(account)) return account;
  return enter(context, account, { halves, way: 'passphrase' });
}
