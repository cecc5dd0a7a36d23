import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';
import { makeRecoveryCode } from '../sealing/recovery-code.ts';

/** A new code for paper. The passphrase proves once more who one is; nothing that was written is sealed again. */
export async function makeNewCode(
  context: Context,
  { passphrase }: { passphrase: string },
): Promise<{ recoveryCode: string } | RefusalReply> {
  const { account, keys } = signedIn(context);
  const { proof } = await stretchPassphrase(passphrase, account.salt, account.kdf);
  const { code: recoveryCode, halves } = await makeRecoveryCode();
  const changed = await context.call(endpoints.regaining.changeCode, {
    body: {
      proof,
      recoveryHalf: halves.proof,
      byCode: await keys.seal(halves, account.serverHalf, account.id, 'code'),
    },
  });
  return isRefusal(changed) ? changed : { recoveryCode };
}
