import type { Context } from '../context.ts';
import { signedIn } from '../context.ts';
import type { OutboxEntry } from '../local/LocalStore.ts';
import type { LiveSpace } from '../spaces/LiveSpace.ts';
import { showConversation } from './showConversation.ts';

/** What this device has of the account's that Footbridge does not have yet, sealed. */
export async function loadOutbox(context: Context, live: LiveSpace): Promise<void> {
  const { account } = signedIn(context);
  const all = await context.local.all('outbox');
  live.outbox = all
    .filter((entry) => entry.account === account.id && entry.space === live.id)
    .sort((a, b) => a.order - b.order);
  const author = live.snapshot.space.own.member;
  for (const { id, sealed } of live.outbox) {
    const opened = await live.keys.openText({ item: id, author, kind: 'message' }, sealed);
    live.texts.set(id, opened?.text ?? null);
  }
  showConversation(live);
}

/** Stored first, shown then. */
export async function keep(context: Context, live: LiveSpace, entry: OutboxEntry): Promise<void> {
  if (entry.account !== signedIn(context).account.id) return;
  await context.local.put('outbox', entry.id, entry);
  live.outbox = [...live.outbox.filter((one) => one.id !== entry.id), entry].sort(
    (a, b) => a.order - b.order,
  );
  showConversation(live);
}

/** Footbridge has it now, or its author wants it gone. */
export async function remove(context: Context, live: LiveSpace, id: string): Promise<void> {
  await context.local.delete('outbox', id);
  live.outbox = live.outbox.filter((one) => one.id !== id);
  live.texts.delete(id);
  showConversation(live);
}
