import { asAuth, factors } from '@footbridge/db';
import { refuse, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

export async function renamePasskey(
  { actor, database }: VerbContext,
  { passkey, name }: { passkey: string; name: Envelope },
): Promise<Refusal | Record<string, never>> {
  const renamed = await asAuth(database, (tx) => factors.renamePasskey(tx, actor.accountId, passkey, name));
  return renamed ? {} : refuse('passkey:unknown');
}
