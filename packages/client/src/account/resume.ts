import { endpoints } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { goOnEnding } from './end-session-here.ts';
import { enter } from './enter.ts';
import { close } from './leave.ts';

const retryDelay = 2000;
/** Another page of this browser may just be getting a new token for all of them. */
const settling = 400;

/** On starting: does a session live here? Without an answer nobody can tell, so it asks until there is one. */
export async function resume(context: Context): Promise<void> {
  if (await goOnEnding(context)) return close(context);
  while (context.status.get() === 'starting') {
    const account = await context.call(endpoints.identity.show);
    if (context.status.get() !== 'starting') return;
    if (!isRefusal(account)) {
      context.connection.set('connecting');
      const refusal = await enter(context, account);
      if (!refusal) return;
    } else if (account.refused === 'session:missing') {
      return close(context);
    }
    context.connection.set('offline');
    await new Promise((resolve) => setTimeout(resolve, retryDelay));
  }
}

/** The server closed the socket: perhaps the session was ended elsewhere. */
export async function recheck(context: Context): Promise<void> {
  if ((await isOut(context)) && (await isOut(context, settling))) return close(context);
  context.wire.close();
  setTimeout(() => context.keys && context.wire.open(), retryDelay);
}

async function isOut(context: Context, after = 0): Promise<boolean> {
  if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
  const account = await context.call(endpoints.identity.show);
  return isRefusal(account) && account.refused === 'session:missing';
}
