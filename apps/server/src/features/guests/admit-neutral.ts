import type { SignedAct } from '@footbridge/contract';
import { asAccount, leaving, neutrals, record, spaces, unawaited } from '@footbridge/db';
import { admitNeutral as decide, isRefusal, look, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';

interface Admitting {
  readonly space: string;
  readonly guest: string;
  readonly act: SignedAct;
}

/** The second yes: the neutral sits there from now on, both hear of it, both yeses enter the record, and a new key is due. */
export async function admitNeutral(
  context: VerbContext,
  { space, guest: guestId, act }: Admitting,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, proposal, isWaiting, sitting, known] = await Promise.all([
      spaces.findStanding(tx, space),
      neutrals.findProposal(tx, guestId),
      neutrals.isWaiting(tx, guestId),
      neutrals.findSitting(tx, space),
      record.known(tx, space, act.parents),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member } = standing;
    if (sitting?.guestId === guestId) return [];
    const [own, other] = await Promise.all([
      leaving.findOwn(tx, member.id),
      leaving.findOtherShown(tx, space, member.id),
    ]);
    // What waits for its reader is not there yet.
    const seen = proposal?.spaceId === space && !isWaiting ? proposal : undefined;
    const decision = decide(
      { ...standing.space, look: look(own, other) },
      seen && { byMemberId: seen.memberId, word: seen.act },
      member.id,
      act,
      { isTaken: sitting !== undefined },
    );
    if (isRefusal(decision)) return decision;
    if (!seen || act.item !== guestId) return refuse('request:invalid');
    const { envelope } = seen;
    const admitted = admitAct(act, { kind: 'neutral:admit', space, author: member, envelope, known });
    if (isRefusal(admitted)) return admitted;

    const { firstEpoch } = decision;
    const entered = { spaceId: space, recordedAt: at };
    unawaited(
      neutrals.admit(tx, { guestId, spaceId: space, memberId: member.id, act, admittedAt: at, firstEpoch }),
      record.add(
        tx,
        { ...entered, hash: seen.actHash, memberId: seen.memberId, act: seen.act },
        { ...entered, hash: admitted.hash, memberId: member.id, act },
      ),
    );
    const admission = { by: member.id, act, at: at.toISOString(), firstEpoch };
    return tell(tx, space, 'all', { kind: decision.type, neutral: guestId, admission }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
