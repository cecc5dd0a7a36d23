import { asAuth, factors, sessions, type accounts } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { prove } from './prove.ts';

/** The passphrase always stays, so the last way in cannot be removed. Whoever came in by this one is out with it. */
export async function removePasskey(
  context: VerbContext,
  { passkey, proof }: { passkey: string; proof: string },
): Promise<Refusal | accounts.AccountWithKeys> {
  const { actor, database, realtime } = context;
  const account = await prove(context, proof);
  if (isRefusal(account)) return account;
  const ended = await asAuth(database, async (tx) =>
    (await factors.removePasskey(tx, account.id, passkey))
      ? await sessions.removeOthersOf(tx, account.id, actor.sessionId)
      : refuse('passkey:unknown'),
  );
  if (isRefusal(ended)) return ended;
  for (const sessionId of ended) realtime.revokeSession(sessionId);
  return account;
}
