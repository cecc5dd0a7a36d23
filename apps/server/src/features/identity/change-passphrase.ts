import type { Account } from '@footbridge/contract';
import { accounts, asAuth, sessions } from '@footbridge/db';
import { isRefusal, refuse, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { accountView } from './account-view.ts';
import { hashProvenBy } from './hash-proven-by.ts';

interface Change {
  /** The present sign-in half, or the recovery half. */
  readonly proof: string;
  readonly signInHalf: string;
  readonly byPassphrase: Envelope;
}

/** Puts a new passphrase in force. The root key stays the same, sealed anew; every other session ends. */
export async function changePassphrase(
  context: VerbContext,
  { proof, signInHalf, byPassphrase }: Change,
): Promise<Refusal | Account> {
  const { actor, database, keys, proofs, realtime } = context;
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  if (!account.byPassphrase) return refuse('account:keys_missing');
  if (!(await proofs.verify(hashProvenBy(keys, account, proof), proof))) return refuse('session:wrong');

  const next = {
    signInLookup: keys.signInLookup(account.email, signInHalf),
    signInHash: await proofs.hash(signInHalf),
    byPassphrase,
  };
  const ended = await asAuth(database, async (tx) => {
    const holder = await accounts.findBySignIn(tx, next.signInLookup);
    if (holder && holder.id !== account.id) return refuse('account:exists');
    const changed = await accounts.changePassphrase(tx, account.id, account.signInLookup, next);
    return changed ? await sessions.removeOthersOf(tx, account.id, actor.sessionId) : refuse('state:changed');
  });
  if (isRefusal(ended)) return ended;
  for (const sessionId of ended) realtime.revokeSession(sessionId);
  return accountView(context, { ...account, ...next }, actor.sessionId);
}
