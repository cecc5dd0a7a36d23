import type { MadePasskey } from '@footbridge/contract';
import { asAuth, factors, type accounts } from '@footbridge/db';
import { addPasskey as decide, isRefusal, refuse, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { newPasskeySubject } from './challenge-new-passkey.ts';
import { prove } from './prove.ts';

interface Addition {
  readonly proof: string;
  readonly made: MadePasskey;
  readonly name: Envelope;
  readonly byPasskey: Envelope | null;
}

/** One more way in, beside the passphrase. A page that was left open is not enough to add one. */
export async function addPasskey(
  context: VerbContext,
  { proof, made, name, byPasskey }: Addition,
): Promise<Refusal | accounts.AccountWithKeys> {
  const { actor, database, now, passkeys } = context;
  const account = await prove(context, proof);
  if (isRefusal(account)) return account;
  const at = now();
  const passkey = await passkeys.readMade(made, newPasskeySubject(actor), at);
  if (!passkey) return refuse('passkey:not_used');
  const { id, publicKey, counter, challenge, challengeEndsAt: endsAt } = passkey;
  return asAuth(database, async (tx) => {
    await factors.lock(tx, account.id);
    const decision = decide((await factors.listPasskeys(tx, account.id)).length);
    if (isRefusal(decision)) return decision;
    if (!(await factors.answerOnce(tx, challenge, { now: at, endsAt }))) return refuse('passkey:not_used');
    const row = { id, accountId: account.id, publicKey, counter, name, byPasskey, addedAt: at };
    return (await factors.addPasskey(tx, row)) ? account : refuse('passkey:exists');
  });
}
