import { endpoints } from '@footbridge/contract';
import type { Context } from '../context.ts';
import { nothingToRegain } from '../regaining/load-regaining.ts';
import { closePages } from '../pages/live-pages.ts';
import { endSessionHere } from './end-session-here.ts';

/** Everything that is open in this page closes. What is kept on the device stays. */
export function close(context: Context): void {
  context.wire.close();
  for (const { sendingLater, askingLater } of context.live.values()) {
    sendingLater.cancel();
    askingLater.cancel();
  }
  for (const one of [context, context.moderating]) one?.askingLater.cancel();
  context.live.clear();
  context.moderating = null;
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

/** This device keeps nothing, whether or not Footbridge can be reached; the session ends when it can. */
export async function signOut(context: Context): Promise<void> {
  close(context);
  await context.local.clear();
  await endSessionHere(context);
}

/** Leaving in one gesture: memory first, then what is kept, and the session without waiting for an answer. */
export async function forget(context: Context): Promise<void> {
  close(context);
  void context.call(endpoints.identity.end, { params: { session: 'current' } }, { keepalive: true });
  await context.local.clear();
}
