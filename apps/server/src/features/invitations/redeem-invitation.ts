import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, guests, invitations, leaving, spaces, unawaited } from '@footbridge/db';
import { isRefusal, redeemLink, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { hashToken } from './token-hash.ts';

interface Redemption {
  readonly token: string;
  readonly member: string;
  readonly wrap: string;
  readonly introduction: Sealed;
  readonly act: SignedAct;
}

/** Takes the free seat, with keys and introduction, or nothing at all. Whoever took it by this link simply goes on. */
export async function redeemInvitation(
  context: VerbContext,
  { token, member, wrap, introduction, act }: Redemption,
): Promise<Refusal | { space: string }> {
  const at = context.now();
  const { accountId } = context.actor;
  const tokenHash = hashToken(token);
  const outcome = await asAccount(context.database, accountId, async (tx) => {
    unawaited(spaces.lockAccount(tx, accountId));
    const [link, keys] = await Promise.all([invitations.findLink(tx, tokenHash), spaces.findOwnKeys(tx)]);
    const decision = redeemLink(link, accountId, at);
    if (isRefusal(decision)) return decision;
    if (!link) return refuse('invitation:unknown');
    const space = link.spaceId;
    if (decision.type === 'invitation:resumed') return { space, told: [] };
    if (link.inviterAccountId && (await leaving.isBlocked(tx, link.inviterAccountId))) {
      return refuse('invitation:unknown');
    }
    // Nobody holds two seats in a space.
    if ((await guests.listOwnSeats(tx, space)).length > 0) return refuse('seat:one_each');
    if (!keys) return refuse('account:keys_missing');
    if (introduction.epoch !== 1) return refuse('key:stale');
    const { envelope } = introduction;
    const author = { id: member, signingKey: keys.signing };
    const known = new Set(link.record);
    const admitted = admitAct(act, { kind: 'member:introduce', space, author, envelope, known });
    if (isRefusal(admitted)) return admitted;

    const seat = { memberId: member, wrap, keys, introduction: envelope, act, at };
    if (!(await invitations.takeSeat(tx, tokenHash, seat))) {
      // Someone was faster: on another device of one's own, or another person.
      const now = await invitations.findLink(tx, tokenHash);
      return now?.redeemedByAccountId === accountId ? { space, told: [] } : refuse('invitation:unknown');
    }
    return { space, told: await tell(tx, space, 'own', { kind: 'space:joined' }, at) };
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome.told);
  return { space: outcome.space };
}
