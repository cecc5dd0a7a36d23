import { feed, waiting, type Transaction } from '@footbridge/db';
import { feedEntry } from '../feed/feed-entry.ts';
import type { Told } from '../feed/tell.ts';

/** Everything that waits for its reader arrives, in the order in which it was sent. */
export async function arrive(
  tx: Transaction,
  { accountId, memberId, space }: { accountId: string; memberId: string; space: string },
  at: Date,
): Promise<Told[]> {
  const ids = (await waiting.list(tx, memberId)).map(({ messageId }) => messageId);
  if (ids.length === 0) return [];
  await waiting.arrived(tx, memberId, ids);
  let last = 0;
  for (const messageId of ids) {
    const places = await feed.append(tx, space, 'own', { kind: 'message:sent', messageId }, at);
    last = Math.max(last, ...places.map(({ position }) => position));
  }
  const rows = await feed.after(tx, space, last - ids.length, ids.length);
  return rows.map((row) => ({ accountId, space, entry: feedEntry(row, memberId) }));
}
