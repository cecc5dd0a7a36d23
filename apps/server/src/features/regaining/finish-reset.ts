import { randomUUID } from 'node:crypto';
import { accounts, asAuth, emailLinks, factors, resets, sessions } from '@footbridge/db';
import { finishReset as decide, isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashToken } from '../invitations/token-hash.ts';

/**
 * A new passphrase, after the wait. Everything that opened the account before ends in the same transaction; its sealed
 * keys are put by, and whoever has come back makes new ones, as after the first page of signing up.
 */
export async function finishReset(
  { database, keys, now, proofs, realtime }: VerbContext<null>,
  { token, signInHalf }: { token: string; signInHalf: string },
): Promise<Refusal | accounts.AccountWithKeys> {
  const at = now();
  const signInHash = await proofs.hash(signInHalf);
  const outcome = await asAuth(database, async (tx) => {
    const reset = await resets.findByToken(tx, hashToken(token));
    const decision = decide(reset, at);
    if (isRefusal(decision)) return decision;
    const account = reset && (await accounts.find(tx, reset.accountId));
    if (!account) return refuse('reset:unknown');
    const next = { signInLookup: keys.signInLookup(account.mailAddress, signInHalf), signInHash };
    const holder = await accounts.findBySignIn(tx, next.signInLookup);
    if (holder && holder.id !== account.id) return refuse('account:exists');
    // Of two who press at once, one takes the request away and the other finds it gone.
    if (!(await resets.remove(tx, account.id))) return refuse('reset:unknown');
    await resets.finish(tx, account, next, { id: randomUUID(), replacedAt: at });
    await emailLinks.remove(tx, account.id);
    await factors.removeAllOf(tx, account.id);
    const ended = await sessions.takeAllOf(tx, account.id);
    return { ended, account: await accounts.find(tx, account.id) };
  });
  if (isRefusal(outcome)) return outcome;
  for (const sessionId of outcome.ended) realtime.revokeSession(sessionId);
  return outcome.account ?? refuse('reset:unknown');
}
