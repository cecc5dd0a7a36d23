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
  let before = Infinity;
  for (const messageId of ids) {
    const [place] = await feed.append(tx, space, 'own', { kind: 'message:sent', messageId }, at);
    before = Math.min(before, place!.position - 1);
  }
  const rows = await feed.after(tx, space, before, ids.length);
  return rows.map((row) => ({ accountId, space, entry: feedEntry(row, memberId) }));
}
