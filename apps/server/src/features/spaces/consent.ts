import type { SignedAct } from '@footbridge/contract';
import { asAccount, record, spaces, unawaited } from '@footbridge/db';
import { consent as decide, isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { bothSides } from './both-sides.ts';
import { openSpace } from './open-space.ts';

/** Says yes to the ground rules. Two yeses open the space; saying it again changes nothing. */
export async function consent(
  context: VerbContext,
  { space, act }: { space: string; act: SignedAct },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, known] = await Promise.all([
      spaces.findStanding(tx, space),
      record.known(tx, space, act.parents),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member, seat } = standing;
    const sides = await bothSides(tx, space, member.id);
    const others = sides
      ? [{ memberId: sides.other.id, party: sides.other.party, consentedAt: sides.other.consentedAt }]
      : [];
    const own = { memberId: member.id, party: member.party, consentedAt: seat.consentedAt };
    const events = decide({ ...standing.space, seats: [own, ...others] }, member.id);
    if (events.length === 0) return [];
    const admitted = admitAct(act, { kind: 'space:consent', space, author: member, envelope: null, known });
    if (isRefusal(admitted)) return admitted;

    unawaited(spaces.consent(tx, member.id, act, at));
    const told = await tell(tx, space, 'own', { kind: 'space:consented' }, at);
    const opens = sides && events.some(({ type }) => type === 'space:opened');
    return opens ? [...told, ...(await openSpace(tx, space, sides, act, at))] : told;
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
