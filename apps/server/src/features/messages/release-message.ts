import { asAccount, asJobs, feed, messages } from '@footbridge/db';
import { heldUntil, isRefusal, releaseMessage as decide } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { feedEntry } from '../feed/feed-entry.ts';
import { wake } from '../feed/tell.ts';
import { whatBinds } from '../rules/what-binds.ts';
import { postponeMessage } from './postpone-message.ts';

/**
 * Lets a held message go once its time has come and its author's agreed rules allow it, as the clock's hand. Too early, too
 * late or twice changes nothing.
 */
export async function releaseMessage(
  services: Pick<Services, 'database' | 'realtime' | 'now'>,
  message: messages.WaitingMessage,
): Promise<void> {
  const { database } = services;
  const at = services.now();
  if (isRefusal(decide({ ...message, authorMemberId: message.authorId }, at))) return;
  const { spaceId, authorId, id } = message;
  const outcome = await asJobs(database, async (tx) => {
    const binding = await whatBinds(tx, spaceId, authorId, at);
    const until = binding && heldUntil(binding.rules, { kind: 'message', left: binding.left }, at);
    if (until) return { places: [], postponed: { accountId: binding.accountId, until } };
    if (!(await messages.release(tx, spaceId, id, at))) return { places: [] };
    return { places: await feed.append(tx, spaceId, 'all', { kind: 'message:sent', messageId: id }, at) };
  });
  if (outcome.postponed) await postponeMessage(services, { ...outcome.postponed, spaceId, id }, at);
  // The clock's hand cannot read what it released: each hears what stands in their own feed.
  for (const { accountId, memberId, position } of outcome.places) {
    if (!accountId) continue;
    const rows = await asAccount(database, accountId, (tx) => feed.after(tx, spaceId, position - 1, 1));
    wake(
      services,
      rows.map((row) => ({ accountId, space: spaceId, entry: feedEntry(row, memberId) })),
    );
  }
}
