import { accounts, asAuth, factors, sessions } from '@footbridge/db';
import { isRefusal, refuse, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashProvenBy } from './hash-proven-by.ts';

interface Change {
  /** The present sign-in half, or the recovery half. */
  readonly proof: string;
  readonly signInHalf: string;
  readonly byPassphrase: Envelope;
}

/**
 * Puts a new passphrase in force. The root key stays the same, sealed anew; every other session ends. Whoever does it
 * with the code on paper has lost something, or had it taken, and begins afresh: without passkeys and one-time codes.
 */
export async function changePassphrase(
  { actor, database, keys, proofs, realtime }: VerbContext,
  { proof, signInHalf, byPassphrase }: Change,
): Promise<Refusal | accounts.AccountWithKeys> {
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  if (!account.byPassphrase) return refuse('account:keys_missing');
  const hash = hashProvenBy(keys, account, proof);
  if (!(await proofs.verify(hash, proof))) return refuse('session:wrong');

  const next = {
    signInLookup: keys.signInLookup(account.email, signInHalf),
    signInHash: await proofs.hash(signInHalf),
    byPassphrase,
  };
  const ended = await asAuth(database, async (tx) => {
    const holder = await accounts.findBySignIn(tx, next.signInLookup);
    if (holder && holder.id !== account.id) return refuse('account:exists');
    const changed = await accounts.changeSignIn(tx, account.id, account.signInLookup, next);
    if (!changed) return refuse('state:changed');
    if (hash === account.recoveryHash) await factors.removeAllOf(tx, account.id);
    return await sessions.removeOthersOf(tx, account.id, actor.sessionId);
  });
  if (isRefusal(ended)) return ended;
  for (const sessionId of ended) realtime.revokeSession(sessionId);
  return { ...account, ...next };
}
