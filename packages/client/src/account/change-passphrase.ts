import { endpoints, type RefusalReply } from '@footbridge/contract';
import { signedIn, type Context } from '../context.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';
import { judgePassphrase } from './judge-passphrase.ts';
import { proofOf } from './proof-of.ts';
import { underNewToken } from './under-new-token.ts';

/** Seals the root key anew; nothing that was written is sealed again. Every other session ends. */
export async function changePassphrase(
  context: Context,
  { current, next }: { current: string; next: string },
): Promise<RefusalReply | undefined> {
  const { account, keys } = signedIn(context);
  if ((await judgePassphrase(next)) !== 'fine') return { refused: 'request:invalid', field: 'next' };
  const { salt, kdf, serverHalf, id } = account;
  const proof = await proofOf(context, current);
  const after = await stretchPassphrase(next, salt, kdf);
  const byPassphrase = await keys.seal(after, serverHalf, id, 'passphrase');
  return underNewToken(context, () =>
    context.call(endpoints.identity.changePassphrase, {
      body: { proof, signInHalf: after.proof, byPassphrase },
    }),
  );
}
