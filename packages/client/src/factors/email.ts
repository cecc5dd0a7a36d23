import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { proofOf } from '../account/proof-of.ts';
import { stretch } from '../account/stretch.ts';
import { underNewToken } from '../account/under-new-token.ts';
import { signedIn, type Context } from '../context.ts';

export const showEmail = (context: Context): Promise<{ email: string; confirmed: boolean } | RefusalReply> =>
  context.call(endpoints.emailAddress.show);

/**
 * The address is what the passphrase is salted with, so both halves are derived anew and the root key is sealed anew;
 * nothing that was written is sealed again.
 */
export async function changeEmail(
  context: Context,
  { email, passphrase }: { email: string; passphrase: string },
): Promise<RefusalReply | undefined> {
  const { account, keys } = signedIn(context);
  const proof = await proofOf(context, passphrase);
  const after = await stretch(context, email, passphrase);
  if (isRefusal(after)) return after;
  const byPassphrase = await keys.seal(after, account.serverHalf, account.id, 'passphrase');
  return underNewToken(context, () =>
    context.call(endpoints.emailAddress.change, {
      body: { proof, email, signInHalf: after.proof, byPassphrase },
    }),
  );
}

export async function sendEmailLink(context: Context): Promise<RefusalReply | undefined> {
  const sent = await context.call(endpoints.emailAddress.sendLink);
  if (isRefusal(sent)) return sent;
}
