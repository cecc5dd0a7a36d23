import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { AccountKeys } from '../sealing/account-keys.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';
import { readRecoveryCode } from '../sealing/recovery-code.ts';
import { stopEnding } from './end-session-here.ts';
import { admit } from './enter.ts';
import { judgePassphrase } from './judge-passphrase.ts';
import { close } from './leave.ts';
import { isCostly } from './stretch.ts';

/**
 * The written-down code opens everything, whatever the address is by now, and a new passphrase takes the lost one's
 * place. The code stays good.
 */
export async function recover(
  context: Context,
  { code, newPassphrase }: { code: string; newPassphrase: string },
): Promise<RefusalReply | undefined> {
  const codeHalves = await readRecoveryCode(code);
  if (!codeHalves) return { refused: 'request:invalid', field: 'code' };
  if ((await judgePassphrase(newPassphrase)) !== 'fine') {
    return { refused: 'request:invalid', field: 'newPassphrase' };
  }
  await stopEnding(context);
  const account = await context.call(endpoints.identity.recover, {
    body: { recoveryHalf: codeHalves.proof },
  });
  if (isRefusal(account)) return account;
  const { id, kdf, salt, serverHalf } = account;
  if (!isCostly(kdf)) return { refused: 'server:failed' };
  const keys =
    account.keys && (await AccountKeys.open(account.keys.byCode, codeHalves, serverHalf, id, 'code'));
  if (!keys) return { refused: 'session:wrong' };

  const halves = await stretchPassphrase(newPassphrase, salt, kdf);
  const changed = await context.call(endpoints.identity.changePassphrase, {
    body: {
      proof: codeHalves.proof,
      signInHalf: halves.proof,
      byPassphrase: await keys.seal(halves, serverHalf, id, 'passphrase'),
    },
  });
  if (isRefusal(changed)) return changed;
  if (context.keys) close(context);
  context.account = changed;
  return admit(context, keys);
}
