import { asAccount, guests, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

/** Shows an item to one's own supporter no more. */
export async function unshowItem(
  context: VerbContext,
  { space, guest: guestId, item }: { space: string; guest: string; item: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [memberId, guest] = await Promise.all([
      spaces.findOwnMemberId(tx, space),
      guests.find(tx, guestId),
    ]);
    if (!memberId) return refuse('space:unknown');
    if (guest?.hostId !== memberId) return refuse('guest:unknown');
    const wasShown = await guests.unshowItem(tx, guestId, item);
    return wasShown ? tell(tx, space, 'own', { kind: 'guest:unshown_item', guest: guestId, item }, at) : [];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
