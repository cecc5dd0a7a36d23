import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { proofOf } from '../account/proof-of.ts';
import { underNewToken } from '../account/under-new-token.ts';
import type { Context } from '../context.ts';
import { isPasskeyName, sealName } from './passkey-name.ts';

export async function renamePasskey(
  context: Context,
  { id, name }: { id: string; name: string },
): Promise<RefusalReply | undefined> {
  if (!isPasskeyName(name)) return { refused: 'request:invalid', field: 'name' };
  const renamed = await context.call(endpoints.factors.renamePasskey, {
    params: { passkey: id },
    body: { name: await sealName(context, id, name) },
  });
  if (isRefusal(renamed)) return renamed;
}

/** It opens nothing any more, and every other session ends: someone may sit at the device it was on. */
export async function removePasskey(
  context: Context,
  { id, passphrase }: { id: string; passphrase: string },
): Promise<RefusalReply | undefined> {
  const body = { proof: await proofOf(context, passphrase) };
  return underNewToken(context, () =>
    context.call(endpoints.factors.removePasskey, { params: { passkey: id }, body }),
  );
}
