import type { FeedEntry } from '@footbridge/contract';
import { asAccount, feed, notices, spaces, unawaited } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { feedEntry } from './feed-entry.ts';

/** Everything after a position in one's own feed, in order. */
export async function readFeed(
  { actor, database }: VerbContext,
  { space, after, limit }: { space: string; after: number; limit: number },
): Promise<Refusal | { entries: FeedEntry[]; more: boolean }> {
  const [reader, rows] = await asAccount(database, actor.accountId, (tx) => {
    const found = Promise.all([
      spaces.findOwnMemberId(tx, space),
      feed.after(tx, space, after, limit + 1),
    ] as const);
    unawaited(notices.markAnnounced(tx));
    return found;
  });
  if (!reader) return refuse('space:unknown');
  const entries = rows.slice(0, limit).map((row) => feedEntry(row, reader));
  return { entries, more: rows.length > limit };
}
