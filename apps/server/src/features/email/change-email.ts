import { accounts, asAuth, emailLinks, resets, sessions, type Transaction } from '@footbridge/db';
import { isRefusal, refuse, type Envelope } from '@footbridge/domain';
import type { RefusalReply } from '@footbridge/contract';
import type { VerbContext } from '../../context/verb-context.ts';
import { prove } from '../factors/prove.ts';
import { hashToken } from '../invitations/token-hash.ts';
import { confirmAddressMail } from './confirm-address-mail.ts';
import { formerAddressMail } from './former-address-mail.ts';

interface Change {
  /** The present sign-in half, or the recovery half. */
  readonly proof: string;
  readonly email: string;
  /** Of the passphrase under the new address, which gives it another salt. */
  readonly signInHalf: string;
  readonly byPassphrase: Envelope;
}

/**
 * Signs in with another address from now on: the root key stays the same, sealed anew, and every other session ends. Mail
 * goes where it went before until the new address is confirmed. Who else uses that address plays no part.
 *
 * Nothing in the mail to the former address can stop it: that mailbox is often the very one that somebody else reads.
 * Whoever did not want the change has the code on paper, which finds the account whatever its address is.
 */
export async function changeEmail(
  context: VerbContext,
  { proof, email, signInHalf, byPassphrase }: Change,
): Promise<RefusalReply | accounts.AccountWithKeys> {
  const { actor, database, keys, mailer, now, origin, proofs, realtime } = context;
  const account = await prove(context, proof);
  if (isRefusal(account)) return account;
  const { id, mailAddress } = account;
  if (email === account.email) return { ...refuse('request:invalid'), field: 'email' };
  const next = {
    email,
    signInLookup: keys.signInLookup(email, signInHalf),
    signInHash: await proofs.hash(signInHalf),
    byPassphrase,
  };
  const token = keys.confirmEmail(id, email);
  const at = now();
  const ended = await asAuth(database, async (tx) => {
    if (await accounts.findBySignIn(tx, next.signInLookup)) return refuse('account:exists');
    if (!(await accounts.changeSignIn(tx, id, account.signInLookup, next))) return refuse('state:changed');
    if (email === mailAddress) await emailLinks.remove(tx, id);
    else await emailLinks.send(tx, { accountId: id, tokenHash: hashToken(token), sentAt: at });
    return await endOthers(tx, id, actor.sessionId);
  });
  if (isRefusal(ended)) return ended;
  for (const sessionId of ended) realtime.revokeSession(sessionId);
  if (email !== mailAddress) {
    mailer.send(confirmAddressMail(email, `${origin}/confirm-email#${token}`));
    mailer.send(formerAddressMail(mailAddress));
  }
  return { ...account, ...next };
}

/** A reset that was asked for at the former address ends with it. @returns the sessions that are gone. */
async function endOthers(tx: Transaction, accountId: string, sessionId: string): Promise<string[]> {
  await resets.remove(tx, accountId);
  return sessions.removeOthersOf(tx, accountId, sessionId);
}
