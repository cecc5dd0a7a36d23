import { feed, waiting, type Transaction } from '@footbridge/db';
import { feedEntry } from '../feed/feed-entry.ts';
import type { Told } from '../feed/tell.ts';
import { lettersInTurn } from '../letters/letters-in-turn.ts';

interface Reader {
  readonly accountId: string;
  readonly memberId: string;
  readonly space: string;
}

/** Everything that waits for its reader arrives, in the order in which it was sent; letters one at a time. */
export const arrive = async (tx: Transaction, reader: Reader, at: Date): Promise<Told[]> =>
  arriveInOrder(tx, reader, await lettersInTurn(tx, reader, await waiting.list(tx, reader.memberId), at), at);

/** These arrive. */
export async function arriveInOrder(
  tx: Transaction,
  { accountId, memberId, space }: Reader,
  rows: readonly waiting.WaitingRow[],
  at: Date,
): Promise<Told[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  await waiting.arrived(tx, memberId, ids);
  let last = 0;
  for (const { kind, messageId, detail } of rows) {
    const entry = { kind, ...(messageId && { messageId }), ...(detail && { detail }) };
    const places = await feed.append(tx, space, 'own', entry, at);
    last = Math.max(last, ...places.map(({ position }) => position));
  }
  const entries = await feed.after(tx, space, last - rows.length, rows.length);
  return entries.map((entry) => ({ accountId, space, entry: feedEntry(entry, memberId) }));
}
