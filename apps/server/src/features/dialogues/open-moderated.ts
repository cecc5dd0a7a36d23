import type { DialogueSaidView } from '@footbridge/contract';
import { asAccount, guests, moderation, unawaited } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { isShared, saidToNeutral } from './said-to-neutral.ts';

/** What happened in one after a number, words and all; the two can see that the neutral looked that day. */
export async function openModerated(
  { actor, database, now }: VerbContext,
  { guest, dialogue, after }: { guest: string; dialogue: string; after: number },
): Promise<Refusal | { said: DialogueSaidView[] }> {
  const at = now();
  return asAccount(database, actor.accountId, async (tx) => {
    const [seats, rows] = await Promise.all([guests.listOwnSeats(tx), moderation.list(tx, guest)]);
    const row = rows.find(({ id }) => id === dialogue);
    // One of the two finds it as well, and would read in the neutral's place who began a break.
    if (!row || !seats.some(({ guestId }) => guestId === guest)) return refuse('dialogue:unknown');
    const said = (await saidToNeutral(tx, guest, [dialogue]))(dialogue).slice(after);
    if (said.some(({ event, words }) => words && isShared(event))) {
      unawaited(moderation.addDay(tx, guest, row.spaceId, at));
    }
    return { said };
  });
}
