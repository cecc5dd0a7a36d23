import type { SpaceView } from '@footbridge/contract';
import { asAccount, notices, spaceRows, unawaited } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';
import { spaceView } from './space-view.ts';

/** The spaces one has a seat in, oldest first. */
export async function listSpaces({ actor, database }: VerbContext): Promise<{ spaces: SpaceView[] }> {
  const rows = await asAccount(database, actor.accountId, (tx) => {
    // Whoever looks needs no mail about what they see.
    unawaited(notices.markAnnounced(tx));
    return spaceRows.read(tx, null);
  });
  return { spaces: rows.map(spaceView) };
}
