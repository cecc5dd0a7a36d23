import { signedIn, type Context } from '../context.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';

/** What shows the server once more that one knows the passphrase. */
export async function proofOf(context: Context, passphrase: string): Promise<string> {
  const { salt, kdf } = signedIn(context).account;
  return (await stretchPassphrase(passphrase, salt, kdf)).proof;
}
