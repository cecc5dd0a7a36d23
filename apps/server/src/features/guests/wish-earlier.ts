import { asAccount, neutrals, spaces, unawaited } from '@footbridge/db';
import { earlierOpens, isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

/** One's own yes to opening what was written before. The other hears of it when they have said yes as well. */
export async function wishEarlier(
  context: VerbContext,
  { space, guest }: { space: string; guest: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [memberId, sitting] = await Promise.all([
      spaces.findOwnMemberId(tx, space),
      neutrals.findSitting(tx, space),
    ]);
    if (!memberId) return refuse('space:unknown');
    if (sitting?.guestId !== guest) return refuse('guest:unknown');
    if (!(await neutrals.wishEarlier(tx, guest, memberId))) return [];
    const told = await tell(tx, space, 'own', { kind: 'neutral:earlier_wished', neutral: guest }, at);
    const [wishes, members] = await Promise.all([
      neutrals.listEarlierWishes(tx, guest),
      spaces.listMembers(tx, space),
    ]);
    const parties = members.map(({ id }) => id);
    if (!earlierOpens(wishes, parties)) return told;
    unawaited(neutrals.openEarlier(tx, guest, at));
    return [
      ...told,
      ...(await tell(tx, space, 'all', { kind: 'neutral:earlier_opened', neutral: guest }, at)),
    ];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
