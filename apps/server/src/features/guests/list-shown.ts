import type { guestSeats } from '@footbridge/contract';
import { asAccount, guests } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { z } from 'zod';
import type { VerbContext } from '../../context/verb-context.ts';

/** What was shown to a supporter, oldest first. */
export async function listShown(
  { actor, database }: VerbContext,
  { guest }: { guest: string },
): Promise<Refusal | z.infer<typeof guestSeats.shown.reply>> {
  return asAccount(database, actor.accountId, async (tx) => {
    const isOwn = (await guests.listOwnSeats(tx)).some(({ guestId }) => guestId === guest);
    if (!isOwn) return refuse('guest:unknown');
    const rows = await guests.listShown(tx, guest);
    const items = rows.map(({ itemId, envelope, wrap, shownAt }) => ({
      item: itemId,
      envelope,
      wrap,
      shownAt: shownAt.toISOString(),
    }));
    return { items };
  });
}
