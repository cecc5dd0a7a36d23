import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { AccountKeys } from '../sealing/AccountKeys.ts';
import { readRecoveryCode } from '../sealing/recoveryCode.ts';
import { admit } from './enter.ts';
import { judgePassphrase } from './judgePassphrase.ts';
import { close } from './leave.ts';
import { stretch } from './stretch.ts';

/** The written-down code opens everything, and a new passphrase takes the lost one's place. The code stays good. */
export async function recover(
  context: Context,
  { email, code, newPassphrase }: { email: string; code: string; newPassphrase: string },
): Promise<RefusalReply | undefined> {
  const codeHalves = await readRecoveryCode(code);
  if (!codeHalves) return { refused: 'request:invalid', field: 'code' };
  if ((await judgePassphrase(newPassphrase)) !== 'fine') {
    return { refused: 'request:invalid', field: 'newPassphrase' };
  }
  const halves = await stretch(context, email, newPassphrase);
  if (isRefusal(halves)) return halves;

  const account = await context.call(endpoints.identity.recover, {
    body: { email, recoveryHalf: codeHalves.proof },
  });
  if (isRefusal(account)) return account;
  const { id, serverHalf } = account;
  const keys =
    account.keys && (await AccountKeys.open(account.keys.byCode, codeHalves, serverHalf, id, 'code'));
  if (!keys) return { refused: 'session:wrong' };

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
