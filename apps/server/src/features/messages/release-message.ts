import { asAccount, asJobs, feed, messages, record } from '@footbridge/db';
import { isRefusal, releaseMessage as decide } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { feedEntry } from '../feed/feed-entry.ts';
import { wake } from '../feed/tell.ts';

/** Lets a held message go once its time has come, as the clock's hand. Too early, too late or twice changes nothing. */
export async function releaseMessage(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  message: messages.WaitingMessage,
): Promise<void> {
  const { database } = services;
  const at = services.now();
  if (isRefusal(decide({ ...message, authorMemberId: message.authorId }, at))) return;
  const { spaceId, authorId, id, act, actHash } = message;
  const places = await asJobs(database, async (tx) => {
    if (!(await messages.release(tx, spaceId, id, at))) return [];
    await record.add(tx, { spaceId, hash: actHash, memberId: authorId, act, recordedAt: at });
    return feed.append(tx, spaceId, 'all', { kind: 'message:sent', messageId: id }, at);
  });
  // The clock's hand cannot read what it released: each hears what stands in their own feed.
  for (const { accountId, memberId, position } of places) {
    if (!accountId) continue;
    const rows = await asAccount(database, accountId, (tx) => feed.after(tx, spaceId, position - 1, 1));
    wake(
      services,
      rows.map((row) => ({ accountId, space: spaceId, entry: feedEntry(row, memberId) })),
    );
  }
}
