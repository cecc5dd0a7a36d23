import type { Context } from '../context.ts';
import { signedIn } from '../context.ts';
import type { OutboxEntry } from '../local/local-store.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { openerOf } from './opener-of.ts';
import { showConversation } from './show-conversation.ts';

/** What this device has of the account's that Footbridge does not have yet, sealed. */
export async function loadOutbox(context: Context, live: LiveSpace): Promise<void> {
  const { account } = signedIn(context);
  const all = await context.local.all('outbox');
  live.outbox = all
    .filter((entry) => entry.account === account.id && entry.space === live.id)
    .sort((a, b) => a.order - b.order);
  const author = live.snapshot.space.own.member;
  for (const { id, sealed, itemKeys } of live.outbox) {
    const itemKey = itemKeys?.find(({ member }) => member === author)?.wrap ?? null;
    const opener = openerOf(context, live, { author, itemKey });
    const opened = await opener.openText({ item: id, author, kind: 'message' }, sealed);
    live.texts.set(id, opened?.text ?? null);
  }
  showConversation(live);
}

/** A message that is new. Stored first, shown then. */
export async function add(context: Context, live: LiveSpace, entry: OutboxEntry): Promise<void> {
  await store(context, entry);
  live.outbox = [...live.outbox, entry].sort((a, b) => a.order - b.order);
  showConversation(live);
}

/** @returns false when it is no longer there: its author took it out meanwhile, and out it stays. */
export async function replace(context: Context, live: LiveSpace, entry: OutboxEntry): Promise<boolean> {
  const isThere = () => live.outbox.some((one) => one.id === entry.id);
  if (!isThere()) return false;
  live.outbox = live.outbox.map((one) => (one.id === entry.id ? entry : one));
  await store(context, entry);
  showConversation(live);
  return isThere();
}

/** Footbridge has it now, or its author wants it gone. */
export async function remove(context: Context, live: LiveSpace, id: string): Promise<void> {
  live.outbox = live.outbox.filter((one) => one.id !== id);
  live.texts.delete(id);
  showConversation(live);
  await context.local.delete('outbox', id);
}

async function store(context: Context, entry: OutboxEntry): Promise<void> {
  if (entry.account === signedIn(context).account.id) await context.local.put('outbox', entry.id, entry);
}
