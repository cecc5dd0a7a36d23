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
  const { kind, position } = row;
  const at = row.at.toISOString();
  if (!row.messageId) return { kind, position, at, ...row.detail } as FeedEntry;
  if (kind !== 'message:held' && kind !== 'message:sent') {
    return { kind, position, at, message: row.messageId } as FeedEntry;
  }
  const message = messageView(row.message!, reader, { position, hidden: false });
  return { kind, position, at, message: kind === 'message:held' ? { ...message, sentAt: null } : message };
}
