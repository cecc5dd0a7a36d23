import type { AccountKeys } from '@footbridge/contract';
import { accounts, asAuth } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/** Keeps the sealed root key and the public keys, once. Sending the same again changes nothing. */
export async function keepKeys(
  { actor, database, keys, proofs }: VerbContext,
  { recoveryHalf, ...sealed }: AccountKeys & { recoveryHalf: string },
): Promise<Refusal | Record<string, never>> {
  const recoveryHash = await proofs.hash(recoveryHalf);
  return asAuth(database, async (tx) => {
    const account = await accounts.find(tx, actor.accountId);
    if (!account) return refuse('session:missing');
    const recoveryLookup = keys.recoveryLookup(account.email, recoveryHalf);
    const kept = await accounts.keepKeys(tx, account.id, { ...sealed, recoveryLookup, recoveryHash });
    if (kept) return {};
    const before = await accounts.find(tx, actor.accountId);
    const isSame = before?.recoveryLookup?.equals(recoveryLookup) && before.byCode === sealed.byCode;
    return isSame ? {} : refuse('key:conflict');
  });
}
