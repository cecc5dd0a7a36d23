import type { Account, RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { AccountKeys, type Way } from '../sealing/account-keys.ts';
import type { Halves } from '../sealing/passphrase.ts';
import { loadSpaces } from '../spaces/load-spaces.ts';
import { loadRegaining } from '../regaining/load-regaining.ts';
import { close } from './leave.ts';
import { openOnDevice } from './trust.ts';

/** A session lives. What is missing to be signed in: keys at all, or the passphrase that opens them. */
export async function enter(
  context: Context,
  account: Account,
  open?: { halves: Halves; way: Exclude<Way, 'passkey'> },
): Promise<RefusalReply | undefined> {
  // Another person on the same page begins with nothing of the one before.
  if (context.keys) close(context);
  context.account = account;
  if (!account.keys) return void context.status.set('keys-missing');
  const { byPassphrase, byCode } = account.keys;
  const keys = open
    ? await AccountKeys.open(
        open.way === 'code' ? byCode : byPassphrase,
        open.halves,
        account.serverHalf,
        account.id,
        open.way,
      )
    : await openOnDevice(context, account);
  if (keys) return admit(context, keys);
  context.status.set('locked');
  // Whoever cannot open their keys may still stop a reset that somebody else asked for.
  void loadRegaining(context);
  return open && { refused: 'session:wrong' };
}

/** The keys are open: so are the spaces, and the socket. */
export async function admit(context: Context, keys: AccountKeys): Promise<RefusalReply | undefined> {
  context.keys = keys;
  await loadRegaining(context);
  const loaded = await loadSpaces(context);
  if (isRefusal(loaded)) {
    context.keys = null;
    return loaded;
  }
  context.wire.open();
  context.status.set('signed-in');
}
