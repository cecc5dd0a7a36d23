import type { MessageView } from '@footbridge/contract';
import type { Context } from '../context.ts';
import { hashAct, openSigned } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { isCutOffFrom, keysAt } from '../spaces/replaced-keys.ts';
import { keepSeen } from '../spaces/seen.ts';
import type { ConversationItem } from './conversation.ts';
import { openerOf } from './opener-of.ts';
import { showConversation } from './show-conversation.ts';

const keptAtMost = 400;
const keptAtLeast = 200;

/** Opens and checks the messages that are new in the snapshot, and shows them. */
export async function takeInMessages(context: Context, live: LiveSpace): Promise<void> {
  const { space, messages } = live.snapshot;
  const fresh = messages.filter(({ id }) => live.items.get(id)?.state !== 'sent');
  await Promise.all(
    [...messages, ...space.own.held].map(async (message) => {
      const known = live.items.get(message.id);
      if (known && isSame(known, message)) return;
      live.items.set(
        message.id,
        known ? { ...known, ...outside(message) } : await open(context, live, message),
      );
    }),
  );

  for (const message of fresh) {
    const hash = await hashAct(live.id, message.author, message.act);
    live.history.add(hash, message.act.parents);
    if (message.author === space.own.member) live.ownHistory.add(hash, message.act.parents);
    live.positions.set(hash, message.position);
  }
  // What one put away unread is named by what came after it, and is never there.
  const missing = live.history.missing.filter((hash) => !space.own.putAway.includes(hash));
  if (live.loaded && !live.hasEarlier && missing.length > 0) alarm(live);
  if (fresh.length > 0) await keepSeen(context, live);
  letGo(live);
  showConversation(live);
}

/** Keys have turned up: what could not be opened is tried again. */
export async function openAgain(context: Context, live: LiveSpace): Promise<void> {
  const closed = [...live.items.values()].filter(({ text }) => text === null);
  if (closed.length === 0) return;
  for (const { id } of closed) live.items.delete(id);
  await takeInMessages(context, live);
}

/** A conversation that goes on all day lets its oldest messages go; they are an earlier page again. */
function letGo(live: LiveSpace): void {
  const { messages } = live.snapshot;
  if (live.reachesBack || messages.length <= keptAtMost) return;
  for (const { id } of messages.slice(0, -keptAtLeast)) live.items.delete(id);
  live.snapshot = { ...live.snapshot, messages: messages.slice(-keptAtLeast) };
  live.hasEarlier = true;
}

/** Says so, and locks nobody out. */
export function alarm(live: LiveSpace): void {
  live.trouble ??= 'history-differs';
  live.state.set({ ...live.state.get(), trouble: live.trouble });
}

const outside = (message: MessageView) => ({
  sentAt: message.sentAt === null ? null : new Date(message.sentAt),
  heldUntil: message.heldUntil === null ? null : new Date(message.heldUntil),
  hidden: message.hidden,
  isOpenedTo: message.isOpenedTo,
  state: message.sentAt === null ? ('held' as const) : ('sent' as const),
});

const isSame = (item: ConversationItem, message: MessageView) =>
  item.hidden === message.hidden &&
  item.isOpenedTo === message.isOpenedTo &&
  (item.sentAt === null) === (message.sentAt === null);

export async function open(
  context: Context,
  live: LiveSpace,
  message: MessageView,
): Promise<ConversationItem> {
  const mine = message.author === live.snapshot.space.own.member;
  const { epoch } = message.sealed;
  const signingKey = keysAt(context, live, message.author, epoch)?.signing;
  const text = signingKey
    ? await openSigned(
        openerOf(context, live, message),
        message,
        { act: 'message:send', envelope: 'message', item: message.id },
        signingKey,
      )
    : null;
  return {
    id: message.id,
    mine,
    text,
    isFromBefore: text === null && isCutOffFrom(context, live, epoch),
    writtenAt: new Date(message.writtenAt),
    ...outside(message),
    isForTwo: message.itemKey !== null,
    refused: null,
  };
}
