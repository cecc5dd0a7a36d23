import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { stopEnding } from './end-session-here.ts';
import { judgePassphrase } from './judge-passphrase.ts';
import { makeKeys } from './make-keys.ts';
import { stretch } from './stretch.ts';

type Made = Promise<{ recoveryCode: string } | RefusalReply>;

export async function signUp(
  context: Context,
  { email, passphrase, adult }: { email: string; passphrase: string; adult: boolean },
): Made {
  if ((await judgePassphrase(passphrase)) !== 'fine') {
    return { refused: 'request:invalid', field: 'passphrase' };
  }
  const halves = await stretch(context, email, passphrase);
  if (isRefusal(halves)) return halves;
  await stopEnding(context);
  const account = await context.call(endpoints.identity.open, {
    body: { email, adult, signInHalf: halves.proof },
  });
  if (isRefusal(account)) return account;
  context.account = account;
  context.status.set('keys-missing');
  return makeKeys(context, account, halves);
}

/** Signing up stopped between its two steps; the passphrase proves itself by signing in once more. */
export async function finishSignUp(
  context: Context,
  { email, passphrase }: { email: string; passphrase: string },
): Made {
  const halves = await stretch(context, email, passphrase);
  if (isRefusal(halves)) return halves;
  await stopEnding(context);
  const account = await context.call(endpoints.identity.signIn, {
    body: { email, signInHalf: halves.proof },
  });
  if (isRefusal(account)) return account;
  return makeKeys(context, account, halves);
}
