import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { stopEnding } from '../account/end-session-here.ts';
import { judgePassphrase } from '../account/judge-passphrase.ts';
import { close } from '../account/leave.ts';
import { makeKeys } from '../account/make-keys.ts';
import { isCostly } from '../account/stretch.ts';
import type { Context } from '../context.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';
import { readToken } from './read-token.ts';

/** After the wait: a new passphrase, then new keys and a new code, as after the first page of signing up. */
export async function finishReset(
  context: Context,
  { fragment, newPassphrase }: { fragment: string; newPassphrase: string },
): Promise<{ recoveryCode: string } | RefusalReply> {
  const token = readToken(fragment);
  if (!token) return { refused: 'request:invalid' };
  if ((await judgePassphrase(newPassphrase)) !== 'fine') {
    return { refused: 'request:invalid', field: 'newPassphrase' };
  }
  const link = await context.call(endpoints.regaining.read, { body: { token } });
  if (isRefusal(link)) return link;
  if (!link.begun) return { refused: 'reset:waiting' };
  const { salt, kdf } = link.begun;
  if (!isCostly(kdf)) return { refused: 'server:failed' };
  const halves = await stretchPassphrase(newPassphrase, salt, kdf);
  await stopEnding(context);
  const account = await context.call(endpoints.regaining.finish, {
    body: { token, signInHalf: halves.proof },
  });
  if (isRefusal(account)) return account;
  if (context.keys) close(context);
  context.account = account;
  context.status.set('keys-missing');
  return makeKeys(context, account, halves);
}
