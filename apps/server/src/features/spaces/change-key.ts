import { asAccount, spaces, unawaited } from '@footbridge/db';
import { changeKey as decide, isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake, type Told } from '../feed/tell.ts';

interface Proposal {
  readonly space: string;
  readonly epoch: number;
  readonly wraps: readonly { readonly member: string; readonly wrap: string }[];
}

/** Puts a new space key in force, wrapped to every member. The first one for a number wins; the same again is fine. */
export async function changeKey(
  context: VerbContext,
  { space, epoch, wraps }: Proposal,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, members] = await Promise.all([
      spaces.findStanding(tx, space),
      spaces.listMembers(tx, space),
    ]);
    if (!standing) return refuse('space:unknown');
    const own = wraps.find(({ member }) => member === standing.member.id);
    const kept = await spaces.findOwnWrap(tx, standing.member.id, epoch);
    if (own && kept === own.wrap) return [];
    const seats = members.map(({ id, party }) => ({ memberId: id, party, consentedAt: null }));
    const memberIds = wraps.map(({ member }) => member);
    const decision = decide({ ...standing.space, seats }, { epoch, memberIds });
    if (isRefusal(decision)) return decision;

    unawaited(spaces.changeKey(tx, space, epoch, wraps));
    const news = ({ wrap }: { wrap: string }) => ({ kind: 'key:changed', epoch, wrap }) as const;
    const told: Told[] = [];
    for (const one of wraps)
      told.push(...(await tell(tx, space, one === own ? 'own' : 'others', news(one), at)));
    return told;
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
