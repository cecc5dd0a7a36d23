import type { SpaceView } from '@footbridge/contract';
import { asAccount, spaces } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';
import { spaceView } from './space-view.ts';

/** The spaces one has a seat in, oldest first. */
export async function listSpaces({ actor, database }: VerbContext): Promise<{ spaces: SpaceView[] }> {
  const rows = await asAccount(database, actor.accountId, (tx) => spaces.view(tx, null));
  return { spaces: rows.map(spaceView) };
}
