import type { RefusalReply } from '@footbridge/contract';
import type { Context } from '../context.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';
import { enter } from './enter.ts';

/** The session lives already; the passphrase opens the keys without asking the server again. */
export async function unlock(
  context: Context,
  { passphrase }: { passphrase: string },
): Promise<RefusalReply | undefined> {
  const { account } = context;
  if (!account) return { refused: 'session:missing' };
  const halves = await stretchPassphrase(passphrase, account.salt, account.kdf);
  return enter(context, account, { halves, way: 'passphrase' });
}
