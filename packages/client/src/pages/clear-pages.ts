import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';
import { closePages, showPages } from './live-pages.ts';
import { dropWaiting, readWaiting } from './waiting.ts';

/** All private pages are gone for good, here and there. The passphrase proves once more whose they are. */
export const clearPages = (
  context: Context,
  { passphrase }: { passphrase: string },
): Promise<RefusalReply | undefined> =>
  context.pages.inTurn(async () => {
    const { pages } = context;
    const { account } = signedIn(context);
    const { proof } = await stretchPassphrase(passphrase, account.salt, account.kdf);
    const cleared = await context.call(endpoints.pages.clear, { body: { proof } });
    if (isRefusal(cleared)) return cleared;
    await readWaiting(context);
    for (const id of [...pages.waiting.keys()]) await dropWaiting(context, id);
    closePages(pages);
    pages.isLoaded = true;
    showPages(pages);
  });
