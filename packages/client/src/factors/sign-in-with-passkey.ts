import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { stopEnding } from '../account/end-session-here.ts';
import { admit, enter } from '../account/enter.ts';
import { close } from '../account/leave.ts';
import type { Context } from '../context.ts';
import { AccountKeys } from '../sealing/account-keys.ts';
import { splitInHalves } from '../sealing/passphrase.ts';
import { usePasskey } from './authenticator.ts';

/** No address is asked for. A passkey that gives nothing for the root key signs in, and leaves the pages locked. */
export async function signInWithPasskey(context: Context): Promise<RefusalReply | undefined> {
  const used = await usePasskey(context);
  if (isRefusal(used)) return used;
  const { answered, given } = used;
  await stopEnding(context);
  const answer = await context.call(endpoints.passkeySignIn.begin, { body: { answered } });
  if (isRefusal(answer)) return answer;
  const { byPasskey, ...account } = answer;
  const { id, serverHalf } = account;
  const halves = given && (await splitInHalves(given, 'passkey'));
  const keys = byPasskey && halves && (await AccountKeys.open(byPasskey, halves, serverHalf, id, 'passkey'));
  if (!keys) return enter(context, account);
  if (context.keys) close(context);
  context.account = account;
  return admit(context, keys);
}
