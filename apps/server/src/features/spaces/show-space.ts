import type { SpaceView } from '@footbridge/contract';
import { asAccount, spaceRows } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { spaceView } from './space-view.ts';

/** A space as one may see it now. */
export async function showSpace(
  { actor, database }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | SpaceView> {
  const [row] = await asAccount(database, actor.accountId, (tx) => spaceRows.read(tx, space));
  return row ? spaceView(row) : refuse('space:unknown');
}
