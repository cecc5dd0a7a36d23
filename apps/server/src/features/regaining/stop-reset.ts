import { asAuth, resets } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';

/** Stops a reset that was asked for; its link opens nothing any more. Stopping what is not there changes nothing. */
export async function stopReset({ actor, database, realtime }: VerbContext): Promise<Record<string, never>> {
  const stopped = await asAuth(database, (tx) => resets.remove(tx, actor.accountId));
  if (stopped) realtime.tellAccount(actor.accountId);
  return {};
}
