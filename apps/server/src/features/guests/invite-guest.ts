import type { GuestView } from '@footbridge/contract';
import { asAccount, guests, spaces, unawaited } from '@footbridge/db';
import {
  inviteGuest as decide,
  isRefusal,
  refuse,
  type Envelope,
  type GuestRole,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

interface NewLink {
  readonly space: string;
  readonly id: string;
  readonly role: GuestRole;
  readonly tokenHash: string;
  readonly letter: Envelope;
  readonly ownCopy: Envelope;
}

/** Makes a link for a neutral or for one's own supporter. The same again changes nothing. */
export async function inviteGuest(
  context: VerbContext,
  { space, id, role, ...link }: NewLink,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, earlier] = await Promise.all([
      spaces.findStanding(tx, space),
      guests.findOwnLink(tx, id),
    ]);
    if (!standing) return refuse('space:unknown');
    if (earlier) return earlier.tokenHash === link.tokenHash ? [] : refuse('request:invalid');
    const hostId = standing.member.id;
    const decision = decide(standing.space, role, await guests.countOwn(tx, hostId), at);
    if (isRefusal(decision)) return decision;

    const { expiresAt } = decision;
    const row = { id, spaceId: space, hostId, role, ...link, createdAt: at, expiresAt };
    if (!(await guests.invite(tx, row))) return refuse('request:invalid');
    const guest: GuestView = {
      id,
      role,
      createdAt: at.toISOString(),
      expiresAt: expiresAt.toISOString(),
      ownCopy: link.ownCopy,
      taken: null,
      shown: [],
    };
    return tell(tx, space, 'own', { kind: decision.type, guest }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
