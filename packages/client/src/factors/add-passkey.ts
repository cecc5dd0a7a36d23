import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { proofOf } from '../account/proof-of.ts';
import { underNewToken } from '../account/under-new-token.ts';
import { signedIn, type Context } from '../context.ts';
import { splitInHalves } from '../sealing/passphrase.ts';
import { makePasskey } from './authenticator.ts';
import { isPasskeyName, sealName } from './passkey-name.ts';

/**
 * One more way in. Where the passkey gives 32 bytes of its own (PRF), these and the server's half also open the root key.
 */
export async function addPasskey(
  context: Context,
  { name, passphrase }: { name: string; passphrase: string },
): Promise<{ opens: boolean } | RefusalReply> {
  const { account, keys } = signedIn(context);
  if (!isPasskeyName(name)) return { refused: 'request:invalid', field: 'name' };
  const proof = await proofOf(context, passphrase);
  const passkey = await makePasskey(context, { account: account.id, label: name.trim(), proof });
  if (isRefusal(passkey)) return passkey;
  const { made, given } = passkey;
  const body = {
    proof,
    made,
    name: await sealName(context, made.id, name),
    byPasskey:
      given &&
      (await keys.seal(await splitInHalves(given, 'passkey'), account.serverHalf, account.id, 'passkey')),
  };
  const refusal = await underNewToken(context, () => context.call(endpoints.factors.addPasskey, { body }));
  return refusal ?? { opens: given !== null };
}
