import { asAccount, guests, leaving, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, takeGuestSeat as decide, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { told, wake } from '../feed/tell.ts';
import { hashToken } from '../invitations/token-hash.ts';

interface Taking {
  readonly token: string;
  readonly introduction: Envelope;
  readonly note: Envelope;
}

/** Takes the seat a link is for; whoever invited hears of it, and nobody else. Whoever took it by this link simply goes on. */
export async function takeGuestSeat(
  context: VerbContext,
  { token, introduction, note }: Taking,
): Promise<Refusal | { guest: string }> {
  const at = context.now();
  const { accountId } = context.actor;
  const tokenHash = hashToken(token);
  const outcome = await asAccount(context.database, accountId, async (tx) => {
    // One's own acts happen one after another: with two links at once nobody gets two seats.
    unawaited(spaces.lockAccount(tx, accountId));
    const [link, keys] = await Promise.all([guests.findLink(tx, tokenHash), spaces.findOwnKeys(tx)]);
    const decision = decide(link, accountId, at);
    if (isRefusal(decision)) return decision;
    if (!link) return refuse('invitation:unknown');
    if (decision.type === 'guest:resumed') return { guest: link.id, told: [] };
    if (link.hostAccountId && (await leaving.isBlocked(tx, link.hostAccountId))) {
      return refuse('invitation:unknown');
    }
    if (!keys) return refuse('account:keys_missing');
    const places = await guests.takeSeat(tx, tokenHash, { keys, introduction, note, at });
    if (places.length === 0) return refuse('invitation:unknown');
    const detail = { guest: link.id, taken: { publicKeys: keys, introduction } };
    const news = { kind: decision.type, at, detail, messageId: null, message: null } as const;
    return { guest: link.id, told: told(link.spaceId, places, news) };
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome.told);
  return { guest: outcome.guest };
}
