import { feed, waiting, type Transaction } from '@footbridge/db';
import { feedEntry } from '../feed/feed-entry.ts';
import type { Told } from '../feed/tell.ts';
import { lettersInTurn } from '../letters/letters-in-turn.ts';

/** Everything that waits for its reader arrives, in the order in which it was sent; letters one at a time. */
export async function arrive(
  tx: Transaction,
  reader: { accountId: string; memberId: string; space: string },
  at: Date,
): Promise<Told[]> {
  const { accountId, memberId, space } = reader;
  const waits = await lettersInTurn(tx, reader, await waiting.list(tx, memberId), at);
  if (waits.length === 0) return [];
  await waiting.arrived(
    tx,
    memberId,
    waits.map(({ id }) => id),
  );
  let last = 0;
  for (const { kind, messageId, detail } of waits) {
    const entry = { kind, ...(messageId && { messageId }), ...(detail && { detail }) };
    const places = await feed.append(tx, space, 'own', entry, at);
    last = Math.max(last, ...places.map(({ position }) => position));
  }
  const rows = await feed.after(tx, space, last - waits.length, waits.length);
  return rows.map((row) => ({ accountId, space, entry: feedEntry(row, memberId) }));
}
