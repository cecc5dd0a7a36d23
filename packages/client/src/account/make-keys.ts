import { endpoints, type Account, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { AccountKeys } from '../sealing/account-keys.ts';
import type { Halves } from '../sealing/passphrase.ts';
import { makeRecoveryCode } from '../sealing/recovery-code.ts';
import { enter } from './enter.ts';

/** The account's keys, sealed both ways before anything is written. */
export async function makeKeys(
  context: Context,
  account: Account,
  halves: Halves,
): Promise<{ recoveryCode: string } | RefusalReply> {
  const before = await context.call(endpoints.regaining.show);
  if (isRefusal(before)) return before;
  const keys = await AccountKeys.make(before.former.length > 0);
  const { code: recoveryCode, halves: codeHalves } = await makeRecoveryCode();
  const sealed = {
    publicKeys: keys.publicKeys,
    byPassphrase: await keys.seal(halves, account.serverHalf, account.id, 'passphrase'),
    byCode: await keys.seal(codeHalves, account.serverHalf, account.id, 'code'),
  };
  const kept = await context.call(endpoints.identity.keepKeys, {
    body: { ...sealed, recoveryHalf: codeHalves.proof },
  });
  if (isRefusal(kept)) return kept;
  const refusal = await enter(context, { ...account, keys: sealed }, { halves, way: 'passphrase' });
  return refusal ?? { recoveryCode };
}
