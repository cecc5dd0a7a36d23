import { asAccount, feed, messages, spaces, unawaited } from '@footbridge/db';
import type { Services } from '../../context/services.ts';
import { feedEntry } from '../feed/feed-entry.ts';
import { wake } from '../feed/tell.ts';

interface Postponed {
  readonly accountId: string;
  readonly spaceId: string;
  readonly id: string;
  readonly until: Date;
}

/** A rule its author agreed to holds a message for longer. Its author alone is told, until when. */
export async function postponeMessage(
  services: Pick<Services, 'database' | 'realtime'>,
  { accountId, spaceId, id, until }: Postponed,
  at: Date,
): Promise<void> {
  const told = await asAccount(services.database, accountId, async (tx) => {
    unawaited(spaces.lock(tx, spaceId));
    const row = await messages.find(tx, spaceId, id);
    if (!row || row.sentAt || row.takenBackAt || !row.heldUntil || row.heldUntil > at) return [];
    const [place] = await feed.append(tx, spaceId, 'own', { kind: 'message:held', messageId: id }, at);
    if (!place) return [];
    await messages.postpone(tx, spaceId, id, until, place.position);
    const rows = await feed.after(tx, spaceId, place.position - 1, 1);
    return rows.map((one) => ({ accountId, space: spaceId, entry: feedEntry(one, place.memberId) }));
  });
  wake(services, told);
}
