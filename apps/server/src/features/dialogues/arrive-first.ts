import { waiting, type dialogues, type Transaction } from '@footbridge/db';
import { isUrgent } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import type { Told } from '../feed/tell.ts';
import { arriveInOrder } from '../waiting/arrive.ts';
import type { Standing } from './standing.ts';

/**
 * What was said to somebody in a conversation may wait for them yet. It arrives before they go on in it, also what they put
 * away: whoever goes on has to know how it stands. Whoever stops does not; and where they are away it goes on waiting.
 */
export async function arriveFirst(
  tx: Transaction,
  { actor: { accountId } }: VerbContext,
  { spaceId: space, id, memberId, mayWrite }: Pick<Standing, 'spaceId' | 'id'> & dialogues.ReadyToMove,
  move: string,
  at: Date,
): Promise<Told[]> {
  if (isUrgent(move) && !mayWrite) return [];
  const rows = await waiting.listOfDialogue(tx, memberId, id);
  const toArrive = isUrgent(move) ? rows.filter(({ putAwayAt }) => putAwayAt === null) : rows;
  return arriveInOrder(tx, { accountId, memberId, space }, toArrive, at);
}
