import { asAccount, leaving, replacements, spaces, unawaited } from '@footbridge/db';
import { isRefusal, look, offerHistory as decide, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

interface Offer {
  readonly space: string;
  readonly member: string;
  readonly keys: readonly { readonly epoch: number; readonly wrap: string; readonly ofTwo: string | null }[];
}

/** Opens what both wrote before to someone who came back. Doing it again changes nothing. */
export async function offerHistory(
  context: VerbContext,
  { space, member, keys }: Offer,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, all] = await Promise.all([spaces.findStanding(tx, space), replacements.list(tx, space)]);
    if (!standing) return refuse('space:unknown');
    const giverId = standing.member.id;
    const theirs = all.filter(({ memberId }) => memberId === member && memberId !== giverId);
    const since = theirs.at(-1)?.replacedAt;
    const [isOffered, own, other] = await Promise.all([
      replacements.isOffered(tx, { giverId, memberId: member, since }),
      leaving.findOwn(tx, giverId),
      leaving.findOtherShown(tx, space, giverId),
    ]);
    const decision = decide(
      { ...standing.space, look: look(own, other) },
      { replacements: theirs, isOffered },
      keys.map(({ epoch }) => epoch),
    );
    if (isRefusal(decision)) return decision;
    if (decision.type === 'history:unchanged') return [];

    const rows = keys.map((key) => ({ ...key, spaceId: space, memberId: member, giverId, openedAt: at }));
    unawaited(replacements.offer(tx, rows));
    const opened = keys.toSorted((a, b) => a.epoch - b.epoch);
    return [
      ...(await tell(tx, space, 'own', { kind: 'history:offered' }, at)),
      ...(await tell(tx, space, 'others', { kind: 'history:opened', opened }, at)),
    ];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
