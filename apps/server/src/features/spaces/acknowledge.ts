import type { Sealed, SignedAct } from '@footbridge/contract';
import { acknowledgements, asAccount, record, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, refuseStaleKey, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { bothSides } from './both-sides.ts';
import { refuseShowing } from './refuse-showing.ts';
import { shareAcknowledgements } from './share-acknowledgements.ts';

/** Writes one's sentence, or writes it anew. Shown once both have written one; from then on each change is. */
export async function acknowledge(
  context: VerbContext,
  { space, sealed, act }: { space: string; sealed: Sealed; act: SignedAct },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, known, areShared] = await Promise.all([
      spaces.findStanding(tx, space),
      record.known(tx, space, act.parents),
      acknowledgements.areShared(tx, space),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member } = standing;
    const { epoch, envelope } = sealed;
    const earlier = await acknowledgements.find(tx, member.id);
    if (earlier?.envelope === envelope) return [];
    const stale = refuseStaleKey(standing.space, epoch);
    if (stale) return stale;
    const admitted = admitAct(act, { kind: 'acknowledgement:write', space, author: member, envelope, known });
    if (isRefusal(admitted)) return admitted;
    const refusal = areShared ? await refuseShowing(context, tx, standing) : null;
    if (refusal) return refusal;

    unawaited(acknowledgements.write(tx, { spaceId: space, memberId: member.id, epoch, envelope, act }));
    const acknowledgement = { member: member.id, sealed, act };
    const toOwn = await tell(tx, space, 'own', { kind: 'acknowledgement:written', acknowledgement }, at);
    if (areShared) {
      const entered = { spaceId: space, hash: admitted.hash, memberId: member.id, act, recordedAt: at };
      unawaited(record.add(tx, entered));
      const news = { kind: 'acknowledgement:shared', acknowledgement } as const;
      return [...toOwn, ...(await tell(tx, space, 'others', news, at, admitted.hash))];
    }
    const sides = await bothSides(tx, space, member.id);
    if (!sides) return toOwn;
    return [...toOwn, ...(await shareAcknowledgements(tx, space, standing.space.phase, sides, at))];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
