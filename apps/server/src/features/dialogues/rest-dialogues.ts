import { randomUUID } from 'node:crypto';
import { dialogues, type Transaction } from '@footbridge/db';
import { putToRest } from '@footbridge/domain';
import type { Told } from '../feed/tell.ts';
import { keepEvents } from './keep-events.ts';
import { standingIn } from './standing.ts';

/** One of the two steps back from the space: its rooms rest. The other reads what they would read of a break. */
export async function restDialogues(tx: Transaction, space: string, at: Date): Promise<Told[]> {
  const told: Told[] = [];
  for (const { id, isOver } of await dialogues.list(tx, space)) {
    const standing = isOver ? null : await standingIn(tx, { space, dialogue: id });
    if (!standing?.state) continue;
    const events = putToRest(standing.state, randomUUID(), at.getTime());
    told.push(...(await (await keepEvents(tx, standing, events, null, at)).told));
  }
  return told;
}
