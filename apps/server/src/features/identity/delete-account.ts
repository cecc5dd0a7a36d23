import { accounts, asAccount, asAuth, guests } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake, type Told } from '../feed/tell.ts';
import { endSeat } from '../guests/end-guest.ts';
import { hashProvenBy } from './hash-proven-by.ts';

/**
 * Ends the account for good: a session alone is not enough. What was shared stays with the other, who hears nothing; all
 * else is gone in one transaction, and every session with it.
 */
export async function deleteAccount(
  context: VerbContext,
  { proof }: { proof: string },
): Promise<Refusal | Record<string, never>> {
  const { actor, database, keys, proofs, realtime, now } = context;
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  if (!(await proofs.verify(hashProvenBy(keys, account, proof), proof))) return refuse('session:wrong');
  const at = now();
  const { ended, told } = await asAccount(database, account.id, async (tx) => {
    // Whoever sits as a guest goes first, and those they sat with hear of that as of any going.
    const told: Told[] = [];
    for (const { guestId } of await guests.listOwnSeats(tx)) {
      const gone = await endSeat(tx, guestId, at);
      if (!isRefusal(gone)) told.push(...gone);
    }
    return { ended: await accounts.removeOwn(tx), told };
  });
  for (const sessionId of ended) realtime.revokeSession(sessionId);
  wake(context, told);
  return {};
}
