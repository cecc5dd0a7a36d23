import type { FeedEntry } from '@footbridge/contract';
import type { feed } from '@footbridge/db';
import { messageView } from '../messages/message-view.ts';

/** Every kind of entry without its place: what a verb has to tell. */
export type News = FeedEntry extends infer Entry
  ? Entry extends FeedEntry
    ? Omit<Entry, 'position' | 'at'>
    : never
  : never;

/**
 * An entry as its reader may see it, at the time it was made: a message that was held is held there, and hidden nowhere.
 * Later entries say what became of it.
 */
export function feedEntry(row: feed.FeedRow, reader: string): FeedEntry {
  const { kind, position, message } = row;
  const place = { kind, position, at: row.at.toISOString() };
  // Stored together by `tell`, which takes them as the contract has them.
  if (!row.messageId) return { ...place, ...row.detail } as FeedEntry;
  const isOfContent = kind === 'message:held' || kind === 'message:sent';
  if (!message || !isOfContent) return { ...place, message: row.messageId } as FeedEntry;
  const view = messageView(message, reader, { position, hidden: false });
  return { ...place, message: kind === 'message:held' ? { ...view, sentAt: null } : view } as FeedEntry;
}
