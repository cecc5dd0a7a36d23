import type { NeutralView, Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, guests, leaving, neutrals, record, spaces, unawaited } from '@footbridge/db';
import { isRefusal, look, proposeNeutral as decide, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';

interface Proposing {
  readonly space: string;
  readonly guest: string;
  readonly sealed: Sealed;
  readonly act: SignedAct;
}

/** Proposes someone who has taken a neutral's seat. It reaches the other within their limits, and no answer ever shows but a yes. */
export async function proposeNeutral(
  context: VerbContext,
  { space, guest: guestId, sealed, act }: Proposing,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, guest, known, earlier] = await Promise.all([
      spaces.findStanding(tx, space),
      guests.find(tx, guestId),
      record.known(tx, space, act.parents),
      neutrals.findProposal(tx, guestId),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member } = standing;
    if (earlier?.memberId === member.id && earlier.envelope === sealed.envelope) return [];
    const [own, other, sitting, count] = await Promise.all([
      leaving.findOwn(tx, member.id),
      leaving.findOtherShown(tx, space, member.id),
      neutrals.findSitting(tx, space),
      neutrals.countProposals(tx, member.id),
    ]);
    const decision = decide(
      { ...standing.space, look: look(own, other) },
      guest?.spaceId === space ? { ...guest, hostMemberId: guest.hostId } : undefined,
      member.id,
      sealed,
      { isTaken: sitting !== undefined, own: count },
    );
    if (isRefusal(decision)) return decision;
    const { epoch, envelope } = sealed;
    const admitted = admitAct(act, { kind: 'neutral:admit', space, author: member, envelope, known });
    if (isRefusal(admitted)) return admitted;
    if (act.item !== guestId || !guest?.agreementKey || !guest.signingKey) return refuse('request:invalid');

    const proposal = { guestId, spaceId: space, memberId: member.id, epoch, envelope, act, proposedAt: at };
    await neutrals.propose(tx, { ...proposal, actHash: admitted.hash });
    const neutral: NeutralView = {
      id: guestId,
      by: member.id,
      proposedAt: at.toISOString(),
      publicKeys: { agreement: guest.agreementKey, signing: guest.signingKey },
      sealed,
      act,
      admission: null,
      declined: false,
      earlierWished: false,
      earlierOpenedAt: null,
      given: [],
    };
    const news = { kind: decision.type, neutral } as const;
    const toOwn = await tell(tx, space, 'own', news, at);
    return [...toOwn, ...(await tell(tx, space, 'others', news, at, admitted.hash))];
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
