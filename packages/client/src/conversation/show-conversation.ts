import type { RefusalCode } from '@footbridge/domain';
import type { OutboxEntry } from '../local/local-store.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { ConversationItem } from './conversation.ts';

/** What was sent in the order it came, then what one holds back, then what Footbridge does not have yet. */
export function showConversation(live: LiveSpace): void {
  const { space, messages } = live.snapshot;
  const kept = [...messages, ...space.own.held].flatMap(({ id }) => live.items.get(id) ?? []);
  const isKept = new Set(kept.map((item) => item.id));
  const waiting = live.outbox.filter((entry) => !isKept.has(entry.id)).map((entry) => toItem(live, entry));
  live.conversation.set({
    items: [...kept, ...waiting],
    hasEarlier: live.hasEarlier,
    loading: live.isLoading,
  });
}

const toItem = (live: LiveSpace, entry: OutboxEntry): ConversationItem => ({
  id: entry.id,
  mine: true,
  text: live.texts.get(entry.id) ?? null,
  writtenAt: new Date(entry.writtenAt),
  sentAt: null,
  heldUntil: entry.holdUntil === null ? null : new Date(entry.holdUntil),
  hidden: false,
  isForTwo: Boolean(entry.itemKeys),
  isOpenedTo: false,
  isFromBefore: false,
  state: entry.refused === null ? 'waiting' : 'refused',
  refused: entry.refused as RefusalCode | null,
});
