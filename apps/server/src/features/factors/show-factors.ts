import type { PasskeyView } from '@footbridge/contract';
import { asAuth, factors } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';

/** One's passkeys, and whether one-time codes are asked for. */
export async function showFactors({
  actor,
  database,
}: VerbContext): Promise<{ passkeys: PasskeyView[]; codesOnSince: string | null }> {
  const [passkeys, codes] = await asAuth(database, async (tx) => [
    await factors.listPasskeys(tx, actor.accountId),
    await factors.findCodes(tx, actor.accountId),
  ]);
  return {
    passkeys: passkeys.map(({ id, name, byPasskey, addedAt }) => ({
      id,
      name,
      opens: byPasskey !== null,
      addedAt: addedAt.toISOString(),
    })),
    codesOnSince: codes?.onSince?.toISOString() ?? null,
  };
}
