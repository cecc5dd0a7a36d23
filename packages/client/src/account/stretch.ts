import { endpoints, type Kdf, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { stretchPassphrase, type Halves } from '../sealing/passphrase.ts';

/** What a server may ask for at least, so that none can make a passphrase cheap to guess (OWASP ASVS 5.0, 11.4.2). */
export const isCostly = ({ memory, passes, lanes }: Kdf) => passes >= 2 && memory >= 19_456 && lanes >= 1;

/** Turns a passphrase into its halves. The passphrase goes no further. */
export async function stretch(
  context: Context,
  email: string,
  passphrase: string,
): Promise<Halves | RefusalReply> {
  const begun = await context.call(endpoints.identity.begin, { body: { email } });
  if (isRefusal(begun)) return begun;
  if (!isCostly(begun.kdf)) return { refused: 'server:failed' };
  return stretchPassphrase(passphrase, begun.salt, begun.kdf);
}
