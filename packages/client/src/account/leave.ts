import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { nothingToRegain } from '../regaining/loadRegaining.ts';
import { closePages } from '../pages/LivePages.ts';

/** Everything that is open in this page closes. What is kept on the device stays. */
export function close(context: Context): void {
  context.wire.close();
  context.live.forEach((live) => clearTimeout(live.retry));
  context.live.clear();
  context.opening.clear();
  closePages(context.pages);
  context.account = null;
  context.keys = null;
  context.former = [];
  context.regaining.set(nothingToRegain);
  context.spaces.set([]);
  context.isTrusted.set(false);
  context.connection.set('connecting');
  context.status.set('signed-out');
}

/** The session ends, and this device keeps nothing. */
export async function signOut(context: Context): Promise<RefusalReply | undefined> {
  const ended = await context.call(endpoints.identity.end, { params: { session: 'current' } });
  if (isRefusal(ended) && ended.refused !== 'session:missing') return ended;
  close(context);
  await context.local.clear();
}

/** Leaving in one gesture: memory first, then what is kept, and the session without waiting for an answer. */
export async function forget(context: Context): Promise<void> {
  close(context);
  void context.call(endpoints.identity.end, { params: { session: 'current' } }, { keepalive: true });
  await context.local.clear();
}
