import type { NeutralMessageView } from '@footbridge/contract';
import { asAccount, guests, moderation, neutrals, unawaited } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

const pageSize = 50;

/**
 * What a neutral may read, newest first. The seat decides it, and the policies: no rule of it is here. The two can see that
 * the neutral looked that day.
 */
export async function listForNeutral(
  { actor, database, now }: VerbContext,
  { guest, before }: { guest: string; before?: string | undefined },
): Promise<Refusal | { messages: NeutralMessageView[]; more: boolean }> {
  return asAccount(database, actor.accountId, async (tx) => {
    const seat = (await guests.listOwnSeats(tx)).find(({ guestId }) => guestId === guest);
    if (!seat) return refuse('guest:unknown');
    const rows = await neutrals.listMessages(tx, seat.spaceId, before, pageSize + 1);
    if (rows.length > 0) unawaited(moderation.addDay(tx, guest, seat.spaceId, now()));
    const messages = rows.slice(0, pageSize).map((row) => ({
      id: row.id,
      author: row.authorId,
      sealed: { epoch: row.epoch, envelope: row.envelope },
      act: row.act,
      sentAt: (row.sentAt ?? row.writtenAt).toISOString(),
      itemKey: row.itemKeys?.[guest] ?? null,
    }));
    return { messages, more: rows.length > pageSize };
  });
}
