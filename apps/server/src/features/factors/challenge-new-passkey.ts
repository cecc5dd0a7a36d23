import { asAuth, factors } from '@footbridge/db';
import { isRefusal, type Refusal } from '@footbridge/domain';
import type { Actor } from '../../context/actor.ts';
import type { VerbContext } from '../../context/verb-context.ts';
import { prove } from './prove.ts';

/** Who may answer: this session alone. */
export const newPasskeySubject = ({ accountId, sessionId }: Actor) => `add ${accountId} ${sessionId}`;

/**
 * What a new passkey is made for, and which there are, so that one device does not make two. The passphrase is asked for
 * here already: nobody should go through their device's questions only to hear that a word was wrong.
 */
export async function challengeNewPasskey(
  context: VerbContext,
  { proof }: { proof: string },
): Promise<Refusal | { challenge: string; rpId: string; present: string[] }> {
  const { actor, database, now, passkeys } = context;
  const account = await prove(context, proof);
  if (isRefusal(account)) return account;
  const present = await asAuth(database, (tx) => factors.listPasskeys(tx, account.id));
  return {
    challenge: passkeys.challenge(newPasskeySubject(actor), now()),
    rpId: passkeys.rpId,
    present: present.map(({ id }) => id),
  };
}
