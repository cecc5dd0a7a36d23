import type { InvitationView } from '@footbridge/contract';
import { asAccount, invitations, spaces, unawaited } from '@footbridge/db';
import {
  createInvitation as decide,
  isRefusal,
  refuse,
  type Envelope,
  type InvitationKind,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { invitationView } from './invitation-view.ts';

interface NewLink {
  readonly space: string;
  readonly id: string;
  readonly kind: InvitationKind;
  readonly tokenHash: string;
  readonly envelope: Envelope;
  readonly ownCopy: Envelope;
}

/** Makes a link to pass on. The same again gets the same answer. */
export async function createInvitation(
  context: VerbContext,
  { space, ...link }: NewLink,
): Promise<Refusal | InvitationView> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, members, existing] = await Promise.all([
      spaces.findStanding(tx, space),
      spaces.listMembers(tx, space),
      invitations.listOwn(tx, space),
    ]);
    if (!standing) return refuse('space:unknown');
    const earlier = existing.find(({ id }) => id === link.id);
    if (earlier) {
      const isSame = earlier.tokenHash === link.tokenHash;
      return isSame ? { view: invitationView(earlier), told: [] } : refuse('request:invalid');
    }
    const seats = members.map(({ id, party }) => ({ memberId: id, party, consentedAt: null }));
    const decision = decide({ ...standing.space, seats }, existing, link.kind, at);
    if (isRefusal(decision)) return decision;

    const made = { ...link, spaceId: space, memberId: standing.member.id, createdAt: at, revokedAt: null };
    const row = { ...made, expiresAt: decision.expiresAt };
    unawaited(invitations.insert(tx, row));
    const view = invitationView(row);
    return { view, told: await tell(tx, space, 'own', { kind: decision.type, invitation: view }, at) };
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome.told);
  return outcome.view;
}
