import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, record, spaces, unawaited } from '@footbridge/db';
import { introductionAudience, isRefusal, refuse, refuseStaleKey, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { introductionView } from './introduction-view.ts';
import { refuseShowing } from './refuse-showing.ts';

/** Changes one's own name, pronouns or form of address, for everyone who may know them. */
export async function introduce(
  context: VerbContext,
  { space, sealed, act }: { space: string; sealed: Sealed; act: SignedAct },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, known] = await Promise.all([
      spaces.findStanding(tx, space),
      record.known(tx, space, act.parents),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member } = standing;
    if (member.introduction === sealed.envelope) return [];
    const stale = refuseStaleKey(standing.space, sealed.epoch);
    if (stale) return stale;
    const { envelope } = sealed;
    const admitted = admitAct(act, { kind: 'member:introduce', space, author: member, envelope, known });
    if (isRefusal(admitted)) return admitted;

    const changed = {
      ...member,
      introductionEpoch: sealed.epoch,
      introduction: envelope,
      introductionAct: act,
    };
    const introduction = introductionView(changed);
    const audience = introductionAudience(standing.space, member.founder);
    const refusal = audience === 'all' ? await refuseShowing(context, tx, standing) : null;
    if (refusal) return refusal;
    unawaited(spaces.introduce(tx, member.id, sealed, act));
    if (audience === 'all') {
      const entered = { spaceId: space, hash: admitted.hash, memberId: member.id, act, recordedAt: at };
      unawaited(record.add(tx, entered));
    }
    const news = { kind: 'introduction:changed', member: member.id, introduction } as const;
    return tell(tx, space, audience, news, at, admitted.hash);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
