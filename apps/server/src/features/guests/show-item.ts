import { asAccount, guests, letters, messages, spaces, unawaited, type Transaction } from '@footbridge/db';
import { isForUsTwo, isRefusal, refuse, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { whatBinds } from '../rules/what-binds.ts';

interface Showing {
  readonly space: string;
  readonly guest: string;
  readonly item: string;
  readonly envelope: Envelope;
  readonly wrap: string;
}

/** Shows one item to one's own supporter. Nobody else learns that there is one. */
export async function showItem(
  context: VerbContext,
  { space, guest: guestId, item: itemId, envelope, wrap }: Showing,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [memberId, guest] = await Promise.all([
      spaces.findOwnMemberId(tx, space),
      guests.find(tx, guestId),
    ]);
    if (!memberId) return refuse('space:unknown');
    if (guest?.role !== 'supporter' || guest.hostId !== memberId || !guest.takenAt)
      return refuse('guest:unknown');
    const binding = await whatBinds(tx, space, memberId, at);
    const author = binding && (await authorOf(tx, space, itemId));
    if (author && isForUsTwo(binding.rules, memberId, author)) return refuse('rule:for_us_two');
    const isNew = await guests.showItem(tx, { guestId, itemId, envelope, wrap, shownAt: at });
    return isNew
      ? tell(tx, space, 'own', { kind: 'guest:shown_item', guest: guestId, item: itemId }, at)
      : [];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}

/** Who wrote it to the other; undefined for a draft, which nobody was given yet. */
async function authorOf(tx: Transaction, space: string, item: string): Promise<string | undefined> {
  const [message, letter] = await Promise.all([
    messages.find(tx, space, item),
    letters.find(tx, space, item),
  ]);
  return (message ?? letter)?.authorId;
}
