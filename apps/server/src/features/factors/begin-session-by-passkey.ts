import type { AnsweredPasskey } from '@footbridge/contract';
import { accounts, asAuth, factors } from '@footbridge/db';
import { refuse, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { signInSubject } from './challenge-sign-in.ts';

/**
 * Who proves to have a passkey, and to the device who they are: two factors, so no code is asked for. Whatever is wrong
 * gets the same answer.
 */
export async function beginSessionByPasskey(
  { database, now, passkeys }: VerbContext<null>,
  { answered }: { answered: AnsweredPasskey },
): Promise<Refusal | { account: accounts.AccountWithKeys; byPasskey: Envelope | null }> {
  const at = now();
  const known = await asAuth(database, (tx) => factors.findPasskey(tx, answered.id));
  const answer = known && (await passkeys.readAnswered(answered, known, signInSubject, at));
  if (!answer) return refuse('passkey:not_used');
  const { challenge, challengeEndsAt: endsAt, counter } = answer;
  const account = await asAuth(database, async (tx) => {
    const isFirst = await factors.answerOnce(tx, challenge, { now: at, endsAt });
    const isCounted = isFirst && (await factors.countUse(tx, known, counter));
    return isCounted ? await accounts.find(tx, known.accountId) : undefined;
  });
  return account ? { account, byPasskey: known.byPasskey } : refuse('passkey:not_used');
}
