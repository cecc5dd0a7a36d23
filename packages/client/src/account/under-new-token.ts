import type { Account, RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { trustThisDevice } from './trust.ts';

/**
 * An act that proves once more who one is: the session goes on under a new token, and what hung on the old one is made
 * anew. The socket closes first, or the end of the old session would look like having been signed out elsewhere.
 */
export async function underNewToken(
  context: Context,
  act: () => Promise<Account | RefusalReply>,
): Promise<RefusalReply | undefined> {
  context.wire.close();
  try {
    const account = await act();
    if (isRefusal(account)) return account;
    context.account = account;
    if (context.isTrusted.get()) await trustThisDevice(context);
  } finally {
    context.wire.open();
  }
}
