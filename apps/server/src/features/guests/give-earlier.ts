import { asAccount, neutrals, spaces, unawaited } from '@footbridge/db';
import { giveEarlier as decide, isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

interface Giving {
  readonly space: string;
  readonly guest: string;
  readonly wraps: readonly { readonly epoch: number; readonly wrap: string }[];
}

/** Hands keys of before to a neutral, once both have said yes to that. */
export async function giveEarlier(
  context: VerbContext,
  { space, guest: guestId, wraps }: Giving,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [memberId, sitting] = await Promise.all([
      spaces.findOwnMemberId(tx, space),
      neutrals.findSitting(tx, space),
    ]);
    if (!memberId) return refuse('space:unknown');
    const decision = decide(
      sitting?.guestId === guestId ? sitting : undefined,
      wraps.map(({ epoch }) => epoch),
    );
    if (isRefusal(decision)) return decision;
    const epochs = await neutrals.giveKeys(
      tx,
      wraps.map((key) => ({ ...key, guestId, spaceId: space })),
    );
    return epochs.length > 0
      ? tell(tx, space, 'all', { kind: decision.type, neutral: guestId, epochs }, at)
      : [];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
