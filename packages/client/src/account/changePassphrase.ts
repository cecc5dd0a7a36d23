import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';
import { judgePassphrase } from './judgePassphrase.ts';
import { trustThisDevice } from './trust.ts';

/** Seals the root key anew; nothing that was written is sealed again. Every other session ends. */
export async function changePassphrase(
  context: Context,
  { current, next }: { current: string; next: string },
): Promise<RefusalReply | undefined> {
  const { account, keys } = signedIn(context);
  if ((await judgePassphrase(next)) !== 'fine') return { refused: 'request:invalid', field: 'next' };
  const { salt, kdf, serverHalf, id } = account;
  const [before, after] = [
    await stretchPassphrase(current, salt, kdf),
    await stretchPassphrase(next, salt, kdf),
  ];
  const changed = await context.call(endpoints.identity.changePassphrase, {
    body: {
      proof: before.proof,
      signInHalf: after.proof,
      byPassphrase: await keys.seal(after, serverHalf, id, 'passphrase'),
    },
  });
  if (isRefusal(changed)) return changed;
  context.account = changed;
  if (context.isTrusted.get()) await trustThisDevice(context);
}
