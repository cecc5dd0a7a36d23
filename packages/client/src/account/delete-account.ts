import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';
import { close } from './leave.ts';

/** Ends the account for good; this device keeps nothing either. The passphrase proves once more who one is. */
export async function deleteAccount(
  context: Context,
  { passphrase }: { passphrase: string },
): Promise<RefusalReply | undefined> {
  const { account } = signedIn(context);
  const { proof } = await stretchPassphrase(passphrase, account.salt, account.kdf);
  const deleted = await context.call(endpoints.identity.delete, { body: { proof } });
  if (isRefusal(deleted)) return deleted;
  close(context);
  await context.local.clear();
}
