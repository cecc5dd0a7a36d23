import { randomUUID } from 'node:crypto';
import { dialogues, type Transaction } from '@footbridge/db';
import { putToRest, replay } from '@footbridge/domain';
import type { Told } from '../feed/tell.ts';
import { keepEvents, seatOf } from './keep-events.ts';

/** One of the two steps back from the space: its rooms rest. The other reads what they would read of a break. */
export async function restDialogues(
  tx: Transaction,
  { memberId, space }: { memberId: string; space: string },
  at: Date,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const row of await dialogues.list(tx, space)) {
    if (row.isOver) continue;
    const before = await dialogues.readEvents(tx, row);
    const state = replay(before);
    const events = state ? putToRest(state, randomUUID(), at.getTime()) : [];
    if (events.length === 0) continue;
    told.push(...(await keepEvents(tx, { row, before, seat: seatOf(row, memberId) }, events, at)));
  }
  return told;
}
